import * as Y from 'yjs';
import { BOARD_VERSION } from './bounds.ts';

/** The origin of every edit that a person makes here; `ownUndo` follows it and nothing else (B15). */
export const BY_HAND = Symbol('by hand');

/**
 * The origin of what others write into, a cluster or a first step, as it begins: whoever takes their own back must not take
 * away what others have written in it meanwhile. One that nothing is in is seen nowhere.
 */
export const FOUNDING = Symbol('founding');

/**
 * The maps of a `board` or `draft` document. Their values came over the wire from other devices, so they are `unknown`:
 * the readers (`readNotes`, `readJudgements` and their like) make them plain and bounded.
 */
type BoardHandles = Record<'meta' | (typeof BOARD_MAPS)[number], Y.Map<unknown>>;

/** What people write into: everything of a board but `meta`, which is the server's. */
export const BOARD_MAPS = [
  'notes',
  'places',
  'clusters',
  'links',
  'comments',
  'reactions',
  'translations',
  'judgements',
  'agreements',
  'commitments',
] as const;

/** A document's maps stay the same objects; reading a board asks for them three times a note. */
const opened = new WeakMap<Y.Doc, BoardHandles>();

/** Opens the maps of a `board` or `draft` document; opening writes nothing. */
export function openBoard(doc: Y.Doc): BoardHandles {
  const known = opened.get(doc);
  if (known) return known;
  const maps = ['meta', ...BOARD_MAPS].map((name) => [name, doc.getMap(name)]);
  const handles = Object.fromEntries(maps) as BoardHandles;
  opened.set(doc, handles);
  return handles;
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

/**
 * Several operations as one gesture: one transaction, one step of undo. Not for such as add notes or form clusters, whose
 * undo is another's.
 */
export function inOneStep(doc: Y.Doc, act: () => void): void {
  doc.transact(act, BY_HAND);
}

/** A note's own map with its text, or `undefined` where the id is unknown or what stands there is no note. */
export function findNote(doc: Y.Doc, noteId: string): { note: Y.Map<unknown>; text: Y.Text } | undefined {
  const note = openBoard(doc).notes.get(noteId);
  if (!(note instanceof Y.Map)) return undefined;
  const text = note.get('text');
  return text instanceof Y.Text ? { note, text } : undefined;
}
