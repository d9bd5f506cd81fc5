import * as Y from 'yjs';
import { isId, toMoment } from './bounds.ts';
import { BY_HAND, findNote, openBoard } from './document.ts';
import { type NoteFacts, readFacts, toKind } from './facts.ts';
import { toPlace } from './place.ts';
import { readText, rewrite } from './text.ts';

/**
 * Makes the note's text `text` by the smallest difference, so that what others type meanwhile stays. Where a text is
 * longer than readers see, its unseen rest stays as it is. False: no such note.
 */
export function writeText(doc: Y.Doc, noteId: string, text: string): boolean {
  const found = findNote(doc, noteId);
  if (found === undefined) return false;
  if (readText(found.text) !== text) doc.transact(() => rewrite(found.text, text), BY_HAND);
  return true;
}

/** What a frame makes of a note that comes into it. */
export type FrameMeaning = Partial<Pick<NoteFacts, 'kind' | 'technology'>>;

/**
 * Puts a note into a frame, at rounded pixels from its corner or, without `x` and `y`, into a slot of its own; in the same
 * step of undo it becomes what the frame `means`, where something is said of that (which changes the note's content, so
 * the gate may refuse it). About 33 bytes; call it once, on drop. False: no such note, or the frame is no id.
 */
export function moveNote(
  doc: Y.Doc,
  noteId: string,
  to: { frame: string; x?: number; y?: number },
  means: FrameMeaning = {},
): boolean {
  if (findNote(doc, noteId) === undefined || !isId(to.frame)) return false;
  const { places } = openBoard(doc);
  const place = toPlace(to.frame, to);
  const isThere = JSON.stringify(places.get(noteId)) === JSON.stringify(place);
  doc.transact(() => {
    if (!isThere) places.set(noteId, place);
    if (Object.keys(means).length > 0) setFacts(doc, noteId, means);
  }, BY_HAND);
  return true;
}

/** Changes what is known of a note; `undefined` takes a fact away. False: no such note, or no such kind. */
export function setFacts(doc: Y.Doc, noteId: string, facts: Partial<Omit<NoteFacts, 'made'>>): boolean {
  const note = findNote(doc, noteId)?.note;
  if (note === undefined || ('kind' in facts && toKind(facts.kind) === undefined)) return false;
  const before = readFacts(note.get('facts'));
  const after = readFacts({ ...before, ...facts });
  if (JSON.stringify(before) !== JSON.stringify(after)) doc.transact(() => note.set('facts', after), BY_HAND);
  return true;
}

/** Marks a note as deleted at a moment in ms; its text stays, also what others still type. False: no such note. */
export function deleteNote(doc: Y.Doc, noteId: string, at: number): boolean {
  return markDeleted(doc, noteId, at, BY_HAND);
}

/** `deleteNote` under another origin. */
export function markDeleted(doc: Y.Doc, noteId: string, at: number, origin: symbol): boolean {
  return mark(doc, noteId, 'deleted', { at, origin });
}

/** Takes a note's deletion back. False: no such note. */
export function restoreNote(doc: Y.Doc, noteId: string): boolean {
  return unmark(doc, noteId, 'deleted');
}

/** Puts a note away for the group since a moment in ms: it stays, folded up, until it is shown again. False: no such note. */
export function hideNote(doc: Y.Doc, noteId: string, at: number): boolean {
  return mark(doc, noteId, 'hidden', { at, origin: BY_HAND });
}

/** Shows a note that was put away. False: no such note. */
export function showNote(doc: Y.Doc, noteId: string): boolean {
  return unmark(doc, noteId, 'hidden');
}

type Mark = 'deleted' | 'hidden';

/** A note that is marked already keeps its first moment. */
function mark(doc: Y.Doc, noteId: string, as: Mark, { at, origin }: { at: number; origin: symbol }): boolean {
  const note = findNote(doc, noteId)?.note;
  if (note === undefined) return false;
  if (toMoment(note.get(as)) === undefined) doc.transact(() => note.set(as, toMoment(at) ?? 0), origin);
  return true;
}

function unmark(doc: Y.Doc, noteId: string, as: Mark): boolean {
  const note = findNote(doc, noteId)?.note;
  if (note === undefined) return false;
  if (note.has(as)) doc.transact(() => note.delete(as), BY_HAND);
  return true;
}
