import * as Y from 'yjs';
import { BOUNDS, isId, toFields, toMoment } from './bounds.ts';
import { BY_HAND, openBoard } from './document.ts';
import { firstKeys } from './keys.ts';
import { makerOf } from './maker.ts';
import { toText } from './text.ts';

/** What somebody says to a note: `at` in ms, at most 600 characters; `author` is the Yjs client id that wrote it (B6). */
export type Comment = {
  id: string;
  note: string;
  at: number;
  text: string;
  replyTo: string | undefined;
  author: number;
};

/** Adds a comment. False, and nothing changed: an id is none or is taken, or the text says nothing. */
export function addComment(doc: Y.Doc, { id, ...said }: Omit<Comment, 'author'>): boolean {
  const { comments } = openBoard(doc);
  const text = toText(said.text).trim();
  if (!isId(id) || !isId(said.note) || comments.has(id) || text === '') return false;
  const { note, at, replyTo } = said;
  const fields = Object.entries({ note, at, text, ...(isId(replyTo) && { replyTo }) });
  doc.transact(() => comments.set(id, new Y.Map<unknown>(fields)), BY_HAND);
  return true;
}

/**
 * Takes a comment away since a moment in ms; the gate lets its author do so, and whoever may change others' notes. It is
 * marked and not deleted: what is deleted and put back would be said by whoever puts it back.
 */
export function removeComment(doc: Y.Doc, id: string, at: number): void {
  const there = openBoard(doc).comments.get(id);
  if (!(there instanceof Y.Map) || there.has('removed')) return;
  doc.transact(() => there.set('removed', toMoment(at) ?? 0), BY_HAND);
}

/** Brings a comment back that was taken away. */
export function restoreComment(doc: Y.Doc, id: string): void {
  const there = openBoard(doc).comments.get(id);
  if (there instanceof Y.Map && there.has('removed')) doc.transact(() => there.delete('removed'), BY_HAND);
}

/** All comments that stand, as they were said, at most 5,000, whatever was put in (B17). */
export function readComments(doc: Y.Doc): Comment[] {
  const { comments } = openBoard(doc);
  const found = firstKeys(comments, BOUNDS.readAround).flatMap((id) => {
    const there = comments.get(id);
    if (!(there instanceof Y.Map) || there.has('removed')) return [];
    const { note, at, text, replyTo } = toFields(there.toJSON());
    if (!isId(id) || !isId(note) || toText(text) === '') return [];
    const plain = { at: toMoment(at) ?? 0, text: toText(text), replyTo: isId(replyTo) ? replyTo : undefined };
    return [{ id, note, ...plain, author: makerOf(comments, id) }];
  });
  return found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
