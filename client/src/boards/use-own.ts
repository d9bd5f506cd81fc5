import { useBoard } from './board-context.ts';
import type { Which } from './board-store.ts';
import { type Bar, barFor } from './may-write.ts';
import type { StillNote } from './note-store.ts';
import { useAuthor, useIsUnnamed, useStatus } from './use-board.ts';

type Own = { isOwn: boolean; mayWrite: boolean; bar: Bar | undefined };

/** Whose a note is, whether its words may be changed from here, and what stands against it where the board is open. */
export function useOwn(note: StillNote, which: Which): Own {
  const { store, me, canEdit } = useBoard();
  const isAuthor = useAuthor(store, note.author) === me.id;
  useStatus(store, 'mode');
  useIsUnnamed(store, note.author);
  const bar = barFor(store, me, which, note.author);
  const isOpen = canEdit || which === 'draft';
  return { isOwn: isAuthor || which === 'draft', mayWrite: isOpen && !bar, bar: canEdit ? bar : undefined };
}
