import { type RefObject, useEffect } from 'react';
import { useActs } from './acts-context.ts';
import type { Spot } from './spot.ts';
import { useScene } from './use-scene.ts';

/** The focus of a note that somebody deleted or put away goes to its neighbour instead of to nowhere. */
export function useKeepFocus(root: RefObject<HTMLElement | null>): void {
  const { attention, spots } = useScene();
  const acts = useActs();
  useEffect(() => {
    let last: Spot | undefined;
    const remember = () => {
      last = spots.get(attention.current) ?? last;
    };
    const keep = () => {
      const isGone = last && attention.current === last.id && !spots.get(last.id);
      if (!isGone || !last) return remember();
      const next = nextTo(last, spots.in(last.frame.id));
      const hadFocus =
        root.current?.contains(document.activeElement) || document.activeElement === document.body;
      attention.focus(next?.id);
      if (hadFocus && next) acts.focus(next.id);
      else if (hadFocus) root.current?.focus({ preventScroll: true });
    };
    const stops = [attention.listen(remember), spots.listen(keep)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [attention, spots, acts, root]);
}

function nextTo(lost: Spot, others: readonly Spot[]): Spot | undefined {
  const far = ({ area }: Spot) => Math.hypot(area.x - lost.area.x, area.y - lost.area.y);
  return others.reduce<Spot | undefined>(
    (best, one) => (best && far(best) <= far(one) ? best : one),
    undefined,
  );
}
