import * as Y from 'yjs';
import { BOARD_VERSION } from './bounds.ts';

/** The origin of every edit that a person makes here; `ownUndo` follows it and nothing else (B15). */
export const BY_HAND = Symbol('by hand');

/**
 * The maps of a `board` or `draft` document. Their values came over the wire from other devices, so they are `unknown`:
 * `readNotes` and `readJudgements` make them plain and bounded.
 */
type BoardHandles = {
  meta: Y.Map<unknown>;
  notes: Y.Map<unknown>;
  places: Y.Map<unknown>;
  judgements: Y.Map<unknown>;
};

/** Opens the maps of a `board` or `draft` document; opening writes nothing. */
export function openBoard(doc: Y.Doc): BoardHandles {
  return {
    meta: doc.getMap('meta'),
    notes: doc.getMap('notes'),
    places: doc.getMap('places'),
    judgements: doc.getMap('judgements'),
  };
}

/** Writes the version and the template's name into a new board. Only the server calls it; a second call writes nothing. */
export function stampBoard(doc: Y.Doc, template: string): void {
  const { meta } = openBoard(doc);
  if (meta.has('version')) return;
  doc.transact(() => {
    meta.set('version', BOARD_VERSION);
    meta.set('template', template);
  });
}

/** A note's own map with its text, or `undefined` where the id is unknown or what stands there is no note. */
export function findNote(doc: Y.Doc, noteId: string): { note: Y.Map<unknown>; text: Y.Text } | undefined {
  const note = openBoard(doc).notes.get(noteId);
  if (!(note instanceof Y.Map)) return undefined;
  const text = note.get('text');
  return text instanceof Y.Text ? { note, text } : undefined;
}
