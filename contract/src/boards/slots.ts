import type { Frame } from './frames.ts';
import { byOrder } from './order.ts';
import type { Point } from './place.ts';
import type { NoteView } from './read-notes.ts';

/** Every note has this size, in pixels of the board at zoom 1: a layout that measures text would differ by device. */
export const NOTE_SIZE = { w: 200, h: 140 } as const;

/** Pixels between two slots, and between the outer slots and the edge of their frame. */
export const SLOT_GAP = 16;

const STEP = { x: NOTE_SIZE.w + SLOT_GAP, y: NOTE_SIZE.h + SLOT_GAP };

/**
 * Where each note of a frame lies, in pixels from the frame's corner; deleted notes lie nowhere. Notes that somebody has
 * placed keep their place, pushed inside the frame; the others fill the free slots row by row in their order, and go on
 * below the frame's edge once it is full. The same notes give the same places, in whatever sequence they came.
 */
export function slots(frame: Frame, notes: NoteView[]): Map<string, Point> {
  const shown = notes.filter((note) => note.frame === frame.id && note.deleted === undefined).sort(byOrder);
  const columns = Math.max(1, Math.floor((frame.w - SLOT_GAP) / STEP.x));
  const places = new Map<string, Point>();
  const covered = new Set<number>();
  for (const { id, at } of shown) {
    if (at === undefined) continue;
    const place = { x: within(at.x, frame.w - NOTE_SIZE.w), y: within(at.y, frame.h - NOTE_SIZE.h) };
    places.set(id, place);
    for (const slot of slotsUnder(place, columns)) covered.add(slot);
  }
  let slot = 0;
  for (const { id, at } of shown) {
    if (at !== undefined) continue;
    while (covered.has(slot)) slot++;
    places.set(id, cornerOf(slot++, columns));
  }
  return places;
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

function cornerOf(slot: number, columns: number): Point {
  return { x: SLOT_GAP + (slot % columns) * STEP.x, y: SLOT_GAP + Math.floor(slot / columns) * STEP.y };
}

/** The slots that a note at a place overlaps: at most four, since slots and notes have one size. */
function slotsUnder(place: Point, columns: number): number[] {
  const column = Math.floor((place.x - SLOT_GAP) / STEP.x);
  const row = Math.floor((place.y - SLOT_GAP) / STEP.y);
  const around = [0, 1].flatMap((down) =>
    [0, 1].map((right) => ({ column: column + right, row: row + down })),
  );
  return around
    .filter((cell) => cell.column >= 0 && cell.column < columns && cell.row >= 0)
    .map((cell) => cell.row * columns + cell.column)
    .filter((slot) => doOverlap(place, cornerOf(slot, columns)));
}

function doOverlap(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < NOTE_SIZE.w && Math.abs(a.y - b.y) < NOTE_SIZE.h;
}
