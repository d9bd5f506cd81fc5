import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Frame } from './frames.ts';
import { keysAfter } from './order.ts';
import { NOTE_SIZE, SLOT_GAP } from './slots.ts';

const NOTES_ACROSS = 4;
const NOTES_DOWN = 4;
const FRAME_GAP = 120; // room for the title, and for a note dropped outside
const SIZE = {
  w: SLOT_GAP + NOTES_ACROSS * (NOTE_SIZE.w + SLOT_GAP),
  h: SLOT_GAP + NOTES_DOWN * (NOTE_SIZE.h + SLOT_GAP),
};

type Part = Pick<Frame, 'id' | 'title' | 'technology' | 'kind'>;

/**
 * Lays parts out as equal frames of 4 x 4 notes, row by row in a grid as square as their number allows, with order keys in
 * the same sequence.
 */
export function arrangeFrames(parts: readonly Part[]): Frame[] {
  const columns = Math.ceil(Math.sqrt(parts.length));
  const orders = generateNKeysBetween(null, null, parts.length);
  const places = inRows(parts, { x: 0, y: 0, columns });
  return places.map((frame, index) => ({ ...frame, order: orders[index] ?? '' }));
}

/**
 * The frames that a board lacks of these parts: in rows below those that are there, which keep their places, with order
 * keys as the parts follow each other.
 */
export function addedFrames(there: readonly Frame[], parts: readonly Part[]): Frame[] {
  const [first] = there;
  if (!first) return arrangeFrames(parts);
  const known = new Map(there.map(({ id, order }) => [id, order]));
  const missing = parts.filter(({ id }) => !known.has(id));
  let before: string | undefined;
  for (const { id } of parts) {
    const order = known.get(id) ?? keyBehind([...known.values()], before);
    known.set(id, order);
    before = order;
  }
  const x = Math.min(...there.map((frame) => frame.x));
  const right = Math.max(...there.map((frame) => frame.x + frame.w));
  const columns = Math.max(1, Math.floor((right - x + FRAME_GAP) / (SIZE.w + FRAME_GAP)));
  const y = Math.max(...there.map((frame) => frame.y + frame.h)) + FRAME_GAP;
  return inRows(missing, { x, y, columns }).map((frame) => ({ ...frame, order: known.get(frame.id) ?? '' }));
}

function keyBehind(taken: string[], before: string | undefined): string {
  if (before !== undefined) return keysAfter(taken, before, 1)[0] ?? '';
  return generateKeyBetween(
    null,
    taken.reduce((least, key) => (key < least ? key : least)),
  );
}

function inRows(
  parts: readonly Part[],
  at: { x: number; y: number; columns: number },
): Omit<Frame, 'order'>[] {
  return parts.map((part, index) => ({
    ...part,
    x: at.x + (index % at.columns) * (SIZE.w + FRAME_GAP),
    y: at.y + Math.floor(index / at.columns) * (SIZE.h + FRAME_GAP),
    ...SIZE,
  }));
}
