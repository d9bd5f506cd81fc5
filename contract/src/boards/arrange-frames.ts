import { generateNKeysBetween } from 'fractional-indexing';
import type { Frame } from './frames.ts';
import { NOTE_SIZE, SLOT_GAP } from './slots.ts';

const NOTES_ACROSS = 4;
const NOTES_DOWN = 4;
const FRAME_GAP = 120; // room for the title, and for a note dropped outside

/**
 * Lays parts out as equal frames of 4 x 4 notes, row by row in a grid as square as their number allows, with order keys in
 * the same sequence.
 */
export function arrangeFrames(parts: Pick<Frame, 'id' | 'title' | 'technology' | 'kind'>[]): Frame[] {
  const w = SLOT_GAP + NOTES_ACROSS * (NOTE_SIZE.w + SLOT_GAP);
  const h = SLOT_GAP + NOTES_DOWN * (NOTE_SIZE.h + SLOT_GAP);
  const columns = Math.ceil(Math.sqrt(parts.length));
  const orders = generateNKeysBetween(null, null, parts.length);
  return parts.map((part, index) => ({
    ...part,
    order: orders[index] ?? '',
    x: (index % columns) * (w + FRAME_GAP),
    y: Math.floor(index / columns) * (h + FRAME_GAP),
    w,
    h,
  }));
}
