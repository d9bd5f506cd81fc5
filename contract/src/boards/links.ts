import type * as Y from 'yjs';
import { BOUNDS, isId, toFields } from './bounds.ts';
import { BY_HAND, findNote, openBoard } from './document.ts';
import { firstKeys } from './keys.ts';
import { toText } from './text.ts';

/** An arrow from one note to another. */
export type Link = { id: string; from: string; to: string; label: string };

/** Draws an arrow between two notes, or changes its label. False, and nothing changed: an id is none, or a note is not there. */
export function link(doc: Y.Doc, { id, from, to, label }: Link): boolean {
  const { links } = openBoard(doc);
  if (!isId(id) || from === to || !findNote(doc, from) || !findNote(doc, to)) return false;
  const plain = { from, to, label: toText(label).trim() };
  if (JSON.stringify(links.get(id)) !== JSON.stringify(plain))
    doc.transact(() => links.set(id, plain), BY_HAND);
  return true;
}

/** Takes an arrow away. */
export function unlink(doc: Y.Doc, id: string): void {
  const { links } = openBoard(doc);
  if (links.has(id)) doc.transact(() => links.delete(id), BY_HAND);
}

/** All arrows, at most 5,000, whatever was put in (B17); a view leaves out those whose notes are not there. */
export function readLinks(doc: Y.Doc): Link[] {
  const { links } = openBoard(doc);
  return firstKeys(links, BOUNDS.readAround).flatMap((id) => {
    const { from, to, label } = toFields(links.get(id));
    return isId(id) && isId(from) && isId(to) ? [{ id, from, to, label: toText(label) }] : [];
  });
}
