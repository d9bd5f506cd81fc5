import { useBoard } from './board-context.ts';
import type { Which } from './board-store.ts';
import { isOwn } from './is-own.ts';
import { type Bar, barFor } from './may-write.ts';
import type { StillNote } from './note-store.ts';
import { useAuthor, useStatus } from './use-board.ts';

type Own = { isOwn: boolean; mayWrite: boolean; bar: Bar | undefined };

/** Whose a note is, whether its words may be changed from here, and what stands against it where the board is open. */
export function useOwn(note: StillNote, which: Which): Own {
  const board = useBoard();
  const { store, me, canEdit } = board;
  useAuthor(store, note.author);
  useStatus(store, 'mode');
  const bar = barFor(store, me, which, note.author);
  const isOpen = canEdit || which === 'draft';
  return { isOwn: isOwn(board, note, which), mayWrite: isOpen && !bar, bar: canEdit ? bar : undefined };
}
