import * as Y from 'yjs';
import { isId, toMoment } from './bounds.ts';
import { BY_HAND, findNote, openBoard } from './document.ts';
import { type NoteKind, readFacts, toKind } from './facts.ts';
import { toPlace } from './place.ts';
import { readText, smallestDifference, wellFormed } from './text.ts';

/**
 * Makes the note's text `text` by the smallest difference, so that what others type meanwhile stays. Where a text is
 * longer than readers see, its unseen rest stays as it is. False: no such note.
 */
export function writeText(doc: Y.Doc, noteId: string, text: string): boolean {
  const found = findNote(doc, noteId);
  if (found === undefined) return false;
  const { index, remove, insert } = smallestDifference(readText(found.text), wellFormed(text));
  if (remove === 0 && insert === '') return true;
  doc.transact(() => {
    found.text.delete(index, remove);
    found.text.insert(index, insert);
  }, BY_HAND);
  return true;
}

/**
 * Puts a note into a frame, at rounded pixels from its corner or, without `x` and `y`, into a slot of its own. About 33
 * bytes; call it once, on drop. False: no such note, or the frame is no id.
 */
export function moveNote(doc: Y.Doc, noteId: string, to: { frame: string; x?: number; y?: number }): boolean {
  if (findNote(doc, noteId) === undefined || !isId(to.frame)) return false;
  const { places } = openBoard(doc);
  const place = toPlace(to.frame, to);
  const isThere = JSON.stringify(places.get(noteId)) === JSON.stringify(place);
  if (!isThere) doc.transact(() => places.set(noteId, place), BY_HAND);
  return true;
}

/** Changes what a note is. False: no such note, or no such kind. */
export function setKind(doc: Y.Doc, noteId: string, kind: NoteKind): boolean {
  const note = findNote(doc, noteId)?.note;
  if (note === undefined || toKind(kind) === undefined) return false;
  const facts = readFacts(note.get('facts'));
  if (facts.kind !== kind) doc.transact(() => note.set('facts', { ...facts, kind }), BY_HAND);
  return true;
}

/** Marks a note as deleted at a moment in ms; its text stays, also what others still type. False: no such note. */
export function deleteNote(doc: Y.Doc, noteId: string, at: number): boolean {
  return markDeleted(doc, noteId, at, BY_HAND);
}

/** `deleteNote` under another origin. A note that is deleted already keeps its first moment. */
export function markDeleted(doc: Y.Doc, noteId: string, at: number, origin: symbol): boolean {
  const note = findNote(doc, noteId)?.note;
  if (note === undefined) return false;
  if (toMoment(note.get('deleted')) === undefined) {
    doc.transact(() => note.set('deleted', toMoment(at) ?? 0), origin);
  }
  return true;
}

/** Takes a note's deletion back. False: no such note. */
export function restoreNote(doc: Y.Doc, noteId: string): boolean {
  const note = findNote(doc, noteId)?.note;
  if (note === undefined) return false;
  if (note.has('deleted')) doc.transact(() => note.delete('deleted'), BY_HAND);
  return true;
}
