import { type CSSProperties, type RefObject, useEffect } from 'react';
import { territoryColour } from '../../people/territory-colour.ts';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { Neighbour } from '../presence-store.ts';
import { useNeighbours } from '../use-board.ts';
import styles from './BoardMap.module.css';
import { spotsOf } from './layout.ts';
import { lift } from './lift.ts';

/** The others on the map: where they point, what they drag, where they write. Not read aloud: it never rests. */
export function Neighbours({ root }: { root: RefObject<HTMLElement | null> }) {
  const { store } = useBoard();
  const neighbours = useNeighbours(store);
  useEffect(() => {
    const lifted: string[] = [];
    for (const { state } of neighbours) {
      if (state.is !== 'drag') continue;
      for (const id of state.notes) {
        lift(root.current, id, state);
        lifted.push(id);
      }
    }
    return () => {
      for (const id of lifted) lift(root.current, id, undefined);
    };
  }, [neighbours, root]);
  return (
    <div aria-hidden="true">
      {neighbours.map((neighbour) => (
        <Pointer key={neighbour.clientId} neighbour={neighbour} />
      ))}
    </div>
  );
}

function Pointer({ neighbour: { participantId, state } }: { neighbour: Neighbour }) {
  const { store, person } = useBoard();
  const words = useWords(boardWords);
  const who = person(participantId);
  const colour = territoryColour(who?.territory?.id);
  const name = who?.name ?? words.someone;
  const at = state.is === 'editing' ? spotsOf(store).find((spot) => spot.id === state.note)?.area : undefined;
  const place = state.is === 'cursor' ? state : at && { x: at.x, y: at.y - 24 };
  if (!place) return null;
  const style = {
    transform: `translate(${place.x}px, ${place.y}px) scale(calc(1 / var(--zoom, 1)))`,
    transformOrigin: '0 0',
    '--edge': colour.edge,
  } as CSSProperties;
  return (
    <div className={`${styles.neighbour} ${state.is === 'editing' ? styles.writing : ''}`} style={style}>
      {state.is === 'cursor' && (
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
      <span className={styles.name}>{state.is === 'editing' ? words.writes(name) : name}</span>
    </div>
  );
}
