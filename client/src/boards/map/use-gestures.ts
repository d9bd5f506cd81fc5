import { type RefObject, useEffect, useRef } from 'react';
import { useBoard } from '../board-context.ts';
import type { Camera } from './camera.ts';
import { listenToGestures, type OnGesture } from './gestures.ts';
import { dropAt } from './layout.ts';
import { lift } from './lift.ts';
import type { MapActs } from './use-map-acts.ts';

/** Ties fingers and mouse to what they do on the map. */
export function useGestures(root: RefObject<HTMLElement | null>, camera: Camera, map: MapActs): void {
  const does = useOnGesture(root, camera, map);
  const newest = useRef(does);
  useEffect(() => {
    newest.current = does;
  });
  useEffect(() => {
    if (!root.current) return;
    // Listeners stay for good and ask for the newest acts: a drag must survive a rendering.
    return listenToGestures(root.current, camera, {
      mayDrag: (id) => newest.current.mayDrag(id),
      drag: (...given) => newest.current.drag(...given),
      drop: (...given) => newest.current.drop(...given),
      cancel: (id) => newest.current.cancel(id),
      tap: (...given) => newest.current.tap(...given),
      twice: (...given) => newest.current.twice(...given),
      hover: (at) => newest.current.hover(at),
      away: () => newest.current.away(),
    });
  }, [root, camera]);
}

function useOnGesture(root: RefObject<HTMLElement | null>, camera: Camera, map: MapActs): OnGesture {
  const { store, acts } = useBoard();
  const { presence } = store;
  return {
    mayDrag: (id) => {
      const spot = map.spot(id);
      return spot !== undefined && id !== map.editing && map.mayChange(spot);
    },
    drag: (id, dx, dy) => {
      lift(root.current, id, { dx, dy });
      if (map.spot(id)?.which === 'board') presence.show({ is: 'drag', notes: [id], dx, dy });
    },
    drop: (id, dx, dy) => {
      const spot = map.spot(id);
      const to = spot && dropAt(store.frames, { ...spot.area, x: spot.area.x + dx, y: spot.area.y + dy });
      if (spot && to) acts.move(spot.which, id, to);
      lift(root.current, id, undefined);
      if (spot) presence.show({ is: 'cursor', x: spot.area.x + dx, y: spot.area.y + dy });
    },
    cancel: (id) => lift(root.current, id, undefined),
    tap: (id, how) => {
      if (map.editing && map.editing !== id) map.finish();
      map.doings.focus(id);
      if (how === 'touch') map.open(id);
    },
    twice: (id, at) => {
      if (id) map.edit(id);
      else if (map.mayAdd) map.add(camera.toBoard(at));
    },
    hover: (at) => {
      // While one writes, "is writing" is the state to show.
      if (!map.editing) presence.show({ is: 'cursor', ...camera.toBoard(at) });
    },
    away: () => presence.show({ is: 'gone' }),
  };
}
