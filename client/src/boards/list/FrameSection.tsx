import type { Frame } from '@case-lab/contract/boards';
import { memo, useId } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import { boardWords } from '../../words/boards.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import type { NoteStore } from '../note-store.ts';
import { LookAtFrame, NowMark } from '../table/FrameMarks.tsx';
import { Writes } from '../table/Writes.tsx';
import { useFrames, useNoteIds } from '../use-board.ts';
import styles from './BoardList.module.css';
import { Cards } from './Cards.tsx';

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
    <section className={styles.section} aria-labelledby={titleId} data-frame={frame?.id}>
      <header className={styles.head}>
        <h3 id={titleId} className={styles.title} data-section={frame?.id ?? ''} tabIndex={-1}>
          {frame ? <InLanguage text={frame.title} /> : words.otherPlaces}
        </h3>
        {shown.length > 0 && <span className={styles.count}>{shown.length}</span>}
        {frame && <NowMark frame={frame} />}
        {frame && <Writes at={frame.id} />}
        {frame && <LookAtFrame frame={frame} />}
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
      <Cards list={frame?.id ?? ''} ids={shown} onOpen={onOpen} />
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
