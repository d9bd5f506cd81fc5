import { useId } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import type { NoteStore } from '../note-store.ts';
import { useAllNoteIds } from '../use-board.ts';
import styles from './BoardList.module.css';
import { NoteCard } from './NoteCard.tsx';

type DraftSectionProps = { onOpen: (which: Which, id: string) => void };

/** One's own unrevealed notes; they stay after the phase, and their owner decides (I2, I5). */
export function DraftSection({ onOpen }: DraftSectionProps) {
  const { store } = useBoard();
  const drafts = store.notes('draft');
  return drafts ? <Drafts drafts={drafts} onOpen={onOpen} /> : null;
}

function Drafts({ drafts, onOpen }: DraftSectionProps & { drafts: NoteStore }) {
  const { acts, writesTo, canEdit } = useBoard();
  const words = useWords(boardWords);
  const say = useSay();
  const titleId = useId();
  const ids = useAllNoteIds(drafts);
  if (ids.length === 0 && writesTo !== 'draft') return null;
  const reveal = async (noteIds: readonly string[]) => {
    await acts.reveal(noteIds);
    say({ text: words.revealed(noteIds.length) });
  };
  return (
    <section className={`${styles.section} ${styles.private}`} aria-labelledby={titleId}>
      <header className={styles.head}>
        <Icon d="M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9" size={18} />
        <h3 id={titleId} className={styles.title}>
          {words.onlyYou}
        </h3>
        {ids.length > 0 && <span className={styles.count}>{ids.length}</span>}
      </header>
      <p className={styles.more}>{words.onlyYouMore}</p>
      <ul className={styles.cards}>
        {ids.map((id) => (
          <NoteCard key={id} which="draft" id={id} onOpen={onOpen} />
        ))}
      </ul>
      {ids.length > 0 && (
        <Button className={styles.reveal} disabled={!canEdit} onClick={() => void reveal(ids)}>
          {words.revealAll(ids.length)}
        </Button>
      )}
    </section>
  );
}
