import type { CSSProperties } from 'react';
import { useWords } from '../../words/language.ts';
import { noteWords } from '../../words/notes.ts';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import styles from './BoardList.module.css';
import { NoteCard } from './NoteCard.tsx';
import { useUnrolled } from './unrolling.ts';

type CardsProps = {
  /** Which list this is, among all in the page. */
  list: string;
  ids: readonly string[];
  onOpen: (which: Which, id: string) => void;
};

/** The cards of a section; those that were put away are folded up at its end. */
export function Cards({ list, ids, onOpen }: CardsProps) {
  const { store } = useBoard();
  const words = useWords(noteWords);
  const isAway = (id: string) => store.notes('board')?.note(id)?.hidden !== undefined;
  const away = ids.filter(isAway);
  const { mounted, left } = useUnrolled(
    list,
    ids.filter((id) => !isAway(id)),
  );
  return (
    <>
      <ul className={styles.cards}>
        {mounted.map((id) => (
          <NoteCard key={id} which="board" id={id} onOpen={onOpen} />
        ))}
        {left > 0 && <li className={styles.left} style={{ '--left': left } as CSSProperties} />}
      </ul>
      {away.length > 0 && (
        <details className={styles.away}>
          <summary>{words.away(away.length)}</summary>
          <ul className={styles.cards}>
            {away.map((id) => (
              <NoteCard key={id} which="board" id={id} onOpen={onOpen} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
