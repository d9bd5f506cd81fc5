import * as Y from 'yjs';
import { markDeleted } from './change-notes.ts';
import { findNote, openBoard } from './document.ts';
import { smallestDifference, wellFormed } from './text.ts';

/** Restoring is nobody's own gesture: no undo follows it. */
const RESTORE = Symbol('restore');

/**
 * Makes the notes of `doc` as they were in `old`, by an edit like any other (B10): deleted notes come back, notes made
 * since are marked deleted at `at` (ms), texts go back by the smallest difference, facts, order and places are set back.
 * Clusters come back with their titles. What others type meanwhile stays, and so does what belongs to persons: judgements,
 * first steps, comments, reactions. `old` is only read; a board that is like it already is not written to.
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
    for (const [id, cluster] of then.clusters) restoreCluster(now.clusters, id, cluster);
    for (const noteId of since) markDeleted(doc, noteId, at, RESTORE);
  }, RESTORE);
}

function restoreOne(doc: Y.Doc, old: Y.Doc, noteId: string): void {
  const before = findNote(old, noteId);
  if (before === undefined) return;
  const found = findNote(doc, noteId) ?? anew(doc, noteId);
  rewrite(found.text, before.text);
  for (const key of new Set([...found.note.keys(), ...before.note.keys()])) {
    setBack(found.note, before.note, key);
  }
}

/** A cluster that is gone comes back, and its title is what it was. */
function restoreCluster(clusters: Y.Map<unknown>, id: string, before: unknown): void {
  const was = before instanceof Y.Map ? before.get('title') : undefined;
  if (!(before instanceof Y.Map && was instanceof Y.Text)) return;
  const there = clusters.get(id);
  const title = there instanceof Y.Map ? there.get('title') : undefined;
  if (title instanceof Y.Text) {
    rewrite(title, was);
    return;
  }
  const text = new Y.Text(wellFormed(was.toString()));
  clusters.set(
    id,
    new Y.Map<unknown>([
      ['title', text],
      ['order', before.get('order')],
    ]),
  );
}

function rewrite(now: Y.Text, before: Y.Text): void {
  const { index, remove, insert } = smallestDifference(now.toString(), wellFormed(before.toString()));
  now.delete(index, remove);
  now.insert(index, insert);
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
