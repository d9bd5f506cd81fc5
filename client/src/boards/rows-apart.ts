import type { Frame } from '@case-lab/contract/boards';

/**
 * Moves rows of frames down by as much as the notes of a row above reach over its lower edge. Places are kept from the corner
 * of the frame, so nothing is written for it; it follows from the notes alone, the same on every device.
 */
export function rowsApart(frames: Frame[], lowestIn: (frame: Frame) => number): Frame[] {
  const rows = [...new Set(frames.map((frame) => frame.y))].sort((a, b) => a - b);
  const shifts = new Map<number, number>();
  let shift = 0;
  for (const row of rows) {
    shifts.set(row, shift);
    const overs = frames.filter((frame) => frame.y === row).map((frame) => lowestIn(frame) - frame.h);
    shift += Math.max(0, ...overs);
  }
  return frames.map((frame) => ({ ...frame, y: frame.y + (shifts.get(frame.y) ?? 0) }));
}
