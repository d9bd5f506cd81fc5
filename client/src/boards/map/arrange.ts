import { type Frame, NOTE_SIZE, SLOT_GAP } from '@case-lab/contract/boards';
import { type Area, doMeet, type Point } from './camera.ts';

const STEP = { x: NOTE_SIZE.w + SLOT_GAP, y: NOTE_SIZE.h + SLOT_GAP };

/** A note to arrange: where it lies now, and with which others it belongs. */
export type Piece = { id: string; group: string; area: Area };

/** Where notes go: from the corner of a frame, or into a free slot where there is no place for them any more. */
export type Placing = { id: string; at: Point | undefined };

/**
 * Packs notes of one frame into its slots, group after group, around whatever else lies there (`others`). Each group begins
 * a row of its own, where the frame has room for that. Groups and notes keep the order in which they lie now.
 */
export function tidy(frame: Frame, pieces: readonly Piece[], others: readonly Area[]): Placing[] {
  const free = slotsOf(frame).filter((slot) => !others.some((other) => doMeet(slot, other)));
  const groups = groupsOf(pieces);
  const inRows = pack(groups, free, true);
  const packed = inRows.every(({ at }) => at) ? inRows : pack(groups, free, false);
  return packed.map(({ id, at }) => ({ id, at: at && { x: at.x - frame.x, y: at.y - frame.y } }));
}

function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups = new Map<string, Piece[]>();
  for (const piece of [...pieces].sort(byReading)) {
    groups.set(piece.group, [...(groups.get(piece.group) ?? []), piece]);
  }
  return [...groups.values()];
}

function pack(groups: readonly Piece[][], free: readonly Area[], inRows: boolean): Placing[] {
  let next = 0;
  return groups.flatMap((group, turn) => {
    const row = free[next - 1]?.y;
    if (inRows && turn > 0) while (next < free.length && free[next]?.y === row) next++;
    return group.map(({ id }) => ({ id, at: free[next++] }));
  });
}

/** Left to right, row by row; notes that lie nearly level are one row. */
function byReading(a: { area: Area }, b: { area: Area }): number {
  const down = Math.round(a.area.y / STEP.y) - Math.round(b.area.y / STEP.y);
  return down || a.area.x - b.area.x || a.area.y - b.area.y;
}

function slotsOf(frame: Frame): Area[] {
  const columns = Math.max(1, Math.floor((frame.w - SLOT_GAP) / STEP.x));
  const rows = Math.max(1, Math.floor((frame.h - SLOT_GAP) / STEP.y));
  return Array.from({ length: rows * columns }, (_, index) => ({
    x: frame.x + SLOT_GAP + (index % columns) * STEP.x,
    y: frame.y + SLOT_GAP + Math.floor(index / columns) * STEP.y,
    ...NOTE_SIZE,
  }));
}

/** Puts notes under one left edge, or one upper edge; where they would lie on each other they make room. */
export function align(areas: ReadonlyMap<string, Area>, edge: 'left' | 'top'): Map<string, Point> {
  const [across, along] = edge === 'left' ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const line = Math.min(...[...areas.values()].map((area) => area[across]));
  const placed = new Map<string, Point>();
  let free = Number.NEGATIVE_INFINITY;
  for (const [id, area] of [...areas].sort(([, a], [, b]) => a[along] - b[along])) {
    const start = Math.max(area[along], free);
    free = start + STEP[along];
    placed.set(id, edge === 'left' ? { x: line, y: start } : { x: start, y: line });
  }
  return placed;
}

/** A free place in a frame for a note beside another: first in the direction asked for, then around, else none. */
export function freeBeside(
  frame: Frame,
  area: Area,
  side: 'right' | 'below',
  isFree: (area: Area) => boolean,
): Point | undefined {
  const ways = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
    [1, 1],
    [-1, 1],
    [2, 0],
    [0, 2],
  ].map(([x = 0, y = 0]) => (side === 'right' ? { x, y } : { x: y, y: x }));
  for (const way of ways) {
    const at = { ...area, x: area.x + way.x * STEP.x, y: area.y + way.y * STEP.y };
    const [x, y] = [at.x - frame.x, at.y - frame.y];
    const isInside = x >= 0 && y >= 0 && x + at.w <= frame.w && y + at.h <= frame.h;
    if (isInside && isFree(at)) return { x, y };
  }
  return undefined;
}
