import * as Y from 'yjs';
import { markDeleted } from './change-notes.ts';
import { findNote, openBoard } from './document.ts';
import { smallestDifference, wellFormed } from './text.ts';

/** Restoring is nobody's own gesture: no undo follows it. */
const RESTORE = Symbol('restore');

/**
 * Makes the notes of `doc` as they were in `old`, by an edit like any other (B10): deleted notes come back, notes made
 * since are marked deleted at `at` (ms), texts go back by the smallest difference, facts, order and places are set back.
 * What others type meanwhile stays, and so do judgements, which only their owners change. `old` is only read; a board that is like it already is not written to.
 */
export function restoreBoard(doc: Y.Doc, old: Y.Doc, at: number): void {
  const [now, then] = [openBoard(doc), openBoard(old)];
  const known = [...then.notes.keys()].filter((noteId) => findNote(old, noteId));
  const since = [...now.notes.keys()].filter((noteId) => !then.notes.has(noteId));
  doc.transact(() => {
    for (const noteId of known) {
      restoreOne(doc, old, noteId);
      setBack(now.places, then.places, noteId);
    }
    for (const noteId of since) markDeleted(doc, noteId, at, RESTORE);
  }, RESTORE);
}

function restoreOne(doc: Y.Doc, old: Y.Doc, noteId: string): void {
  const before = findNote(old, noteId);
  if (before === undefined) return;
  const found = findNote(doc, noteId) ?? anew(doc, noteId);
  const text = wellFormed(before.text.toString());
  const { index, remove, insert } = smallestDifference(found.text.toString(), text);
  found.text.delete(index, remove);
  found.text.insert(index, insert);
  for (const key of new Set([...found.note.keys(), ...before.note.keys()])) {
    setBack(found.note, before.note, key);
  }
}

/** An empty note in the place of one that the document has lost. */
function anew(doc: Y.Doc, noteId: string): { note: Y.Map<unknown>; text: Y.Text } {
  const [note, text] = [new Y.Map<unknown>(), new Y.Text()];
  openBoard(doc).notes.set(noteId, note);
  note.set('text', text);
  return { note, text };
}

/** Sets one plain value back; shared types are not values, and what says the same is not written again. */
function setBack(now: Y.Map<unknown>, then: Y.Map<unknown>, key: string): void {
  const [is, was] = [now.get(key), then.get(key)];
  if (is instanceof Y.AbstractType || was instanceof Y.AbstractType) return;
  if (JSON.stringify(is) === JSON.stringify(was)) return;
  if (was === undefined) now.delete(key);
  else now.set(key, was);
}
