import { type CSSProperties, memo, useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { territoryColour } from '../../people/territory-colour.ts';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { BoardStore } from '../board-store.ts';
import type { Neighbour } from '../presence-store.ts';
import styles from './BoardMap.module.css';
import type { Scene } from './scene.ts';
import { useScene } from './use-scene.ts';

/** The others on the map: where they point, what they drag, where they write. Not read aloud: it never rests. */
export function Neighbours() {
  const { store } = useBoard();
  const scene = useScene();
  const shown = useShown(store);
  const marks = useRef(new Map<number, HTMLElement>());
  const mount = useCallback((clientId: number, mark: HTMLElement) => {
    marks.current.set(clientId, mark);
    return () => void marks.current.delete(clientId);
  }, []);
  // Eight people move a hundred times a second: that goes past React.
  useEffect(() => {
    const { presence } = store;
    let lifted: readonly string[] = [];
    const follow = () => {
      for (const neighbour of presence.neighbours)
        put(marks.current.get(neighbour.clientId), neighbour, scene);
      lifted = lift(presence.neighbours, lifted, scene);
    };
    follow();
    return presence.listen(follow);
  }, [store, scene]);
  return (
    <div aria-hidden="true">
      {shown.map(({ clientId, participantId, state }) => (
        <Pointer
          key={clientId}
          clientId={clientId}
          participantId={participantId}
          isWriting={state.is === 'editing'}
          mount={mount}
        />
      ))}
    </div>
  );
}

/** Those who have a place on the map: the same list until somebody comes, goes or does something else. */
function useShown(store: BoardStore): readonly Neighbour[] {
  const shown = useRef<{ words: string; list: readonly Neighbour[] }>({ words: '', list: [] });
  const listen = useCallback((listener: () => void) => store.presence.listen(listener), [store]);
  return useSyncExternalStore(listen, () => {
    const list = store.presence.neighbours.filter(({ state }) => PLACED.includes(state.is));
    const words = list.map(({ clientId, state }) => `${clientId} ${state.is}`).join();
    if (words !== shown.current.words) shown.current = { words, list };
    return shown.current.list;
  });
}

const PLACED: readonly string[] = ['cursor', 'editing'];

function put(mark: HTMLElement | undefined, { state }: Neighbour, { spots }: Scene): void {
  const at = state.is === 'editing' ? spots.get(state.note)?.area : undefined;
  const place = state.is === 'cursor' ? state : at && { x: at.x, y: at.y - 24 };
  if (!mark) return;
  mark.hidden = !place;
  // With the scale in the same breath: each transform of its own is one more thing to sort at every step.
  if (place) mark.style.transform = `translate(${place.x}px, ${place.y}px) scale(calc(1 / var(--zoom, 1)))`;
}

/** Lifts what the others drag, and lays back what they have let go. */
function lift(neighbours: readonly Neighbour[], before: readonly string[], { lifts }: Scene): string[] {
  const now: string[] = [];
  for (const { state } of neighbours) {
    if (state.is !== 'drag') continue;
    now.push(...state.notes);
    lifts.raise(state.notes, { dx: state.dx, dy: state.dy });
  }
  // Only those let go: to lay all back at each step would take them off the map and on again.
  lifts.lower(before.filter((id) => !now.includes(id)));
  return now;
}

type PointerProps = {
  clientId: number;
  participantId: string;
  isWriting: boolean;
  mount: (clientId: number, mark: HTMLElement) => () => void;
};

const Pointer = memo(function Pointer({ clientId, participantId, isWriting, mount }: PointerProps) {
  const { store, person } = useBoard();
  const scene = useScene();
  const words = useWords(boardWords);
  const who = person(participantId);
  const name = who?.name ?? words.someone;
  const ref = useCallback(
    (mark: HTMLElement | null) => {
      if (!mark) return;
      const neighbour = store.presence.neighbours.find((one) => one.clientId === clientId);
      if (neighbour) put(mark, neighbour, scene);
      return mount(clientId, mark);
    },
    [store, scene, clientId, mount],
  );
  const style = { '--edge': territoryColour(who?.territory?.id).edge } as CSSProperties;
  return (
    <div ref={ref} className={`${styles.neighbour} ${isWriting ? styles.writing : ''}`} style={style}>
      {!isWriting && (
        <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
          <path
            d="M2 1.5 15.5 8 9.6 9.9 7 15.5Z"
            fill="var(--edge)"
            stroke="#fff"
            strokeWidth="1.5"
            strokeLinejoin="round"
          />
        </svg>
      )}
      <span className={styles.name}>{isWriting ? words.writes(name) : name}</span>
    </div>
  );
});
