import * as Y from 'yjs';
import { BOUNDS, isId } from './bounds.ts';
import { BY_HAND, openBoard } from './document.ts';
import { type NoteFacts, readFacts } from './facts.ts';
import { keysAfter, readOrder } from './order.ts';
import { type Point, toPlace } from './place.ts';
import { wellFormed } from './text.ts';

/** A note to add. `after` is the order key of the note before it (none: the end); without `at` it takes a slot. */
export type NewNote = {
  id: string;
  frame: string;
  text: string;
  facts: NoteFacts;
  after?: string;
  at?: Point;
};

/** Where a transaction keeps the ids of the notes that it made, for `ownUndo`. */
export const BORN = Symbol('born');

/** Adds one note. False, and nothing changed: the id is no id or is taken, or the board is full (2,000 notes). */
export function addNote(doc: Y.Doc, note: NewNote): boolean {
  return addNotes(doc, [note]);
}

/**
 * Adds notes in one transaction and one step of undo, all or none: false when any id is no id or is taken, or when the
 * board would hold more than 2,000. Neighbours in the list with the same `after` keep their sequence.
 */
export function addNotes(doc: Y.Doc, added: NewNote[]): boolean {
  return writeNotes(doc, added, BY_HAND);
}

/** `addNotes` under another origin, for what undo must not take back. */
export function writeNotes(doc: Y.Doc, added: NewNote[], origin: symbol): boolean {
  const { notes, places } = openBoard(doc);
  const ids = new Set(added.map((note) => note.id));
  const areNew =
    ids.size === added.length && added.every(({ id, frame }) => isId(id) && isId(frame) && !notes.has(id));
  if (added.length === 0 || !areNew || notes.size + added.length > BOUNDS.notes) return false;
  const orders = ordersFor(notes, added);
  doc.transact((transaction) => {
    added.forEach((note, index) => {
      notes.set(note.id, newNote(note, orders[index]));
      places.set(note.id, toPlace(note.frame, note.at));
    });
    transaction.meta.set(BORN, [...(transaction.meta.get(BORN) ?? []), ...ids]);
  }, origin);
  return true;
}

function newNote(note: NewNote, order: string | undefined): Y.Map<unknown> {
  return new Y.Map<unknown>([
    ['text', new Y.Text(wellFormed(note.text))],
    ['facts', readFacts(note.facts)],
    ['order', readOrder(order)],
  ]);
}

function ordersFor(notes: Y.Map<unknown>, added: NewNote[]): string[] {
  const taken: string[] = [];
  notes.forEach((note) => {
    if (note instanceof Y.Map) taken.push(readOrder(note.get('order')));
  });
  const orders: string[] = [];
  while (orders.length < added.length) {
    const rest = added.slice(orders.length);
    const after = rest[0]?.after;
    const turn = rest.findIndex((note) => note.after !== after);
    orders.push(...keysAfter([...taken, ...orders], after, turn === -1 ? rest.length : turn));
  }
  return orders;
}
