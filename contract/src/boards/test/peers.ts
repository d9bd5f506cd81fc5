import * as Y from 'yjs';
import type { NewNote } from '../add-notes.ts';
import type { NoteFacts } from '../facts.ts';
import { readNote } from '../read-notes.ts';

export const facts: NoteFacts = { kind: 'idea', lang: 'ru', made: 1_700_000_000_000 };

/** A note to add, an idea in frame `f1`, with what the test wants otherwise. */
export function note(id: string, otherwise: Partial<NewNote> = {}): NewNote {
  return { id, frame: 'f1', text: '', facts, ...otherwise };
}

/** A person's copy of a board, with the client id that the server would have issued. */
export function person(clientId: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  return doc;
}

/** Brings copies to the same state, as the server does once all are back. */
export function meet(...docs: Y.Doc[]): void {
  for (const from of docs) {
    for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'wire');
  }
}

/** A note's text, or its absence in words, so that a failing test reads well. */
export function textOf(doc: Y.Doc, noteId: string): string {
  return readNote(doc, noteId)?.text ?? 'no such note';
}

/** Bytes of each update that an act sends. */
export function bytesOf(doc: Y.Doc, act: () => void): number[] {
  const bytes: number[] = [];
  const count = (update: Uint8Array) => bytes.push(update.length);
  doc.on('update', count);
  act();
  doc.off('update', count);
  return bytes;
}
