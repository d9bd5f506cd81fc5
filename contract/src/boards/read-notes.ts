import * as Y from 'yjs';
import { BOUNDS, isId, toMoment } from './bounds.ts';
import { findNote, openBoard } from './document.ts';
import { type NoteFacts, readFacts } from './facts.ts';
import { makerOf } from './maker.ts';
import { byOrder, readOrder } from './order.ts';
import { type Point, readPlace } from './place.ts';
import { readText } from './text.ts';

/**
 * A note, plain and within bounds. `at` is set once somebody has put it somewhere, else it takes a slot (see `slots`);
 * `deleted` is the moment in ms; `author` is the Yjs client id that made it, which the server has issued to one person (B6).
 */
export type NoteView = {
  id: string;
  text: string;
  facts: NoteFacts;
  order: string;
  frame: string | undefined;
  at: Point | undefined;
  deleted: number | undefined;
  /** Since when it is put away, in ms. */
  hidden: number | undefined;
  /** The id of the cluster that it was put into, whether or not that is still there. */
  cluster: string | undefined;
  author: number;
};

/** All notes of a `board` or `draft` document by order, the deleted ones too: at most 5,000, whatever was put in (B17). */
export function readNotes(doc: Y.Doc): NoteView[] {
  const found: { id: string; order: string }[] = [];
  openBoard(doc).notes.forEach((note, id) => {
    if (note instanceof Y.Map) found.push({ id, order: readOrder(note.get('order')) });
  });
  // Cut after sorting: the map's own order is that of arrival, and devices would keep different notes.
  const kept = found.sort(byOrder).slice(0, BOUNDS.readNotes);
  return kept.flatMap(({ id }) => readNote(doc, id) ?? []);
}

/** One note, or `undefined` where the id is unknown or what stands there cannot be a note. */
export function readNote(doc: Y.Doc, noteId: string): NoteView | undefined {
  const found = findNote(doc, noteId);
  if (found === undefined || !isId(noteId)) return undefined;
  const cluster = found.note.get('cluster');
  return {
    id: noteId,
    text: readText(found.text),
    facts: readFacts(found.note.get('facts')),
    order: readOrder(found.note.get('order')),
    ...readPlace(openBoard(doc).places.get(noteId)),
    deleted: toMoment(found.note.get('deleted')),
    hidden: toMoment(found.note.get('hidden')),
    cluster: isId(cluster) ? cluster : undefined,
    author: makerOf(openBoard(doc).notes, noteId),
  };
}
