import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { NoteStore } from '../note-store.ts';
import { useAllNoteIds } from '../use-board.ts';
import styles from './BoardList.module.css';
import { useComposed } from './composed.ts';

/** An empty board says what to do. */
export function Beginning({ mayCompose }: { mayCompose: boolean }) {
  const { store } = useBoard();
  const words = useWords(boardWords);
  const isEmpty = useAllNoteIds(store.notes('board') as NoteStore).length === 0;
  const hasDrafts = (store.notes('draft')?.all().length ?? 0) > 0;
  if (!isEmpty || hasDrafts) return null;
  return <p className={styles.begin}>{mayCompose ? words.emptyBoard : words.emptyRead}</p>;
}

/** What somebody had begun to write when writing was closed: it waits in the field, and they should know. */
export function Unfinished() {
  const { store, me } = useBoard();
  const words = useWords(boardWords);
  const [{ text }] = useComposed(store.boardId, me.id);
  if (!text.trim()) return null;
  return (
    <p className={styles.begin}>
      {words.unfinished} <q className={styles.unfinished}>{text.trim()}</q>
    </p>
  );
}
