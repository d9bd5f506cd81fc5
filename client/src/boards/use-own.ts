import { may } from '@case-lab/contract';
import { useBoard } from './board-context.ts';
import type { Which } from './board-store.ts';
import type { StillNote } from './note-store.ts';
import { useAuthor } from './use-board.ts';

/** Whose a note is, and whether its words may be changed from here: by its author, and by staff. */
export function useOwn(note: StillNote, which: Which): { isOwn: boolean; mayWrite: boolean } {
  const { store, me, canEdit } = useBoard();
  const isOwn = useAuthor(store, note.author) === me.id;
  // A draft stays its owner's in every phase (I5).
  if (which === 'draft') return { isOwn: true, mayWrite: true };
  const isStaff = may(me.role, 'write on a closed board', { lab: true });
  return { isOwn, mayWrite: canEdit && (isOwn || isStaff) };
}
