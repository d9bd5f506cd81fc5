import * as Y from 'yjs';
import { isId, toCoordinate, toFields } from './bounds.ts';
import { type NoteKind, toKind } from './facts.ts';
import { byOrder, readOrder } from './order.ts';

/**
 * An area of the board for one question, with its corner and size in pixels of the board. `technology` is the id of what
 * the area is about; `kind` is what a note written there is at first.
 */
export type Frame = {
  id: string;
  title: { ru?: string; en?: string; original: 'ru' | 'en'; how?: 'human' | 'machine' };
  technology?: string;
  kind?: NoteKind;
  order: string;
  x: number;
  y: number;
  w: number;
  h: number;
};

const MOST_FRAMES = 500;
const TITLE_CHARACTERS = 300;

/**
 * Puts frames into a `frames` document, in one transaction. Only the server calls it (the gate refuses everybody else); a
 * frame that is there stays as it is, so that seeding twice is seeding once.
 */
export function seedFrames(doc: Y.Doc, frames: Frame[]): void {
  const stored = openFrames(doc);
  const missing = frames.filter((frame) => !stored.has(frame.id));
  if (missing.length === 0) return;
  doc.transact(() => {
    for (const frame of missing) stored.set(frame.id, frame);
  });
}

/** The frames of a `frames` document by order, within bounds whatever is stored: at most 500 (B17). */
export function readFrames(doc: Y.Doc): Frame[] {
  const frames: Frame[] = [];
  openFrames(doc).forEach((value, id) => {
    if (isId(id)) frames.push(readFrame(id, value));
  });
  return frames.sort(byOrder).slice(0, MOST_FRAMES);
}

function openFrames(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('frames');
}

function readFrame(id: string, value: unknown): Frame {
  const { title, technology, kind, order, x, y, w, h } = toFields(value);
  const knownKind = toKind(kind);
  return {
    id,
    title: readTitle(title),
    ...(isId(technology) && { technology }),
    ...(knownKind && { kind: knownKind }),
    order: readOrder(order),
    x: toCoordinate(x) ?? 0,
    y: toCoordinate(y) ?? 0,
    w: Math.max(1, toCoordinate(w) ?? 0),
    h: Math.max(1, toCoordinate(h) ?? 0),
  };
}

function readTitle(value: unknown): Frame['title'] {
  const { ru, en, original, how } = toFields(value);
  return {
    ...(typeof ru === 'string' && { ru: ru.slice(0, TITLE_CHARACTERS) }),
    ...(typeof en === 'string' && { en: en.slice(0, TITLE_CHARACTERS) }),
    original: original === 'en' ? 'en' : 'ru',
    ...((how === 'human' || how === 'machine') && { how }),
  };
}
