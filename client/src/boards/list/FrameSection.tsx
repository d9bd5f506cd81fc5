import type { Frame } from '@case-lab/contract/boards';
import { memo, useId } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import { boardWords } from '../../words/boards.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import type { NoteStore } from '../note-store.ts';
import { useFrames, useNoteIds } from '../use-board.ts';
import styles from './BoardList.module.css';
import { NoteCard } from './NoteCard.tsx';

type FrameSectionProps = {
  /** None: the notes whose frame is not there (any more). */
  frame: Frame | undefined;
  held: ReadonlySet<string>;
  onOpen: (which: Which, id: string) => void;
  onWrite?: (frame: Frame) => void;
};

/** One frame of the board: its title and its notes. */
export const FrameSection = memo(function FrameSection({ frame, held, onOpen, onWrite }: FrameSectionProps) {
  const words = useWords(boardWords);
  const titleId = useId();
  const ids = useIdsIn(frame);
  const shown = ids.filter((id) => !held.has(id));
  if (!frame && shown.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {frame ? <InLanguage text={frame.title} /> : words.otherPlaces}
        </h3>
        {shown.length > 0 && <span className={styles.count}>{shown.length}</span>}
        {frame && onWrite && (
          <button
            type="button"
            className={styles.plus}
            aria-label={words.compose}
            onClick={() => onWrite(frame)}
          >
            <Icon d="M10 4v12M4 10h12" />
          </button>
        )}
      </header>
      {shown.length === 0 && <p className={styles.empty}>{words.empty}</p>}
      <ul className={styles.cards}>
        {shown.map((id) => (
          <NoteCard key={id} which="board" id={id} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
});

function useIdsIn(frame: Frame | undefined): readonly string[] {
  const { store } = useBoard();
  const notes = store.notes('board') as NoteStore;
  const frames = useFrames(store);
  const own = useNoteIds(notes, frame?.id ?? '');
  if (frame) return own;
  // Also the notes of a frame that the template has lost: nothing that somebody wrote is out of sight.
  const known = new Set(frames.map(({ id }) => id));
  return notes.all().filter((id) => !known.has(notes.note(id)?.frame ?? ''));
}
