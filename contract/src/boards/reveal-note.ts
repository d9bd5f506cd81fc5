import * as Y from 'yjs';
import { writeNotes } from './add-notes.ts';
import { markDeleted } from './change-notes.ts';
import { openBoard } from './document.ts';
import { readNote } from './read-notes.ts';

/** What was said cannot be unsaid, so undo does not follow this origin, neither on the board nor in the draft. */
const REVEAL = Symbol('reveal');

/**
 * Copies an unrevealed note from its owner's draft to the end of the board, with the same id, facts and place, and marks
 * it deleted in the draft (B7). Pressing twice does it once. False: no such note, or it was thrown away, or the board is
 * full; then the draft is as it was.
 */
export function revealNote(draft: Y.Doc, board: Y.Doc, noteId: string): boolean {
  const note = readNote(draft, noteId);
  if (note === undefined) return false;
  const isOnBoard = openBoard(board).notes.has(noteId);
  if (!isOnBoard && note.deleted !== undefined) return false;
  // The board first: a phone that dies between the two still has the draft, and a second press finishes the work.
  const { id, text, facts, frame, at } = note;
  if (!isOnBoard && (frame === undefined || !writeNotes(board, [{ id, text, facts, frame, at }], REVEAL)))
    return false;
  return markDeleted(draft, noteId, Date.now(), REVEAL);
}
