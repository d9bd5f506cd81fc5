import { isId, toCoordinate } from './bounds.ts';

/** Pixels from the upper left corner of a frame. */
export type Point = { x: number; y: number };

/** The register of a note: in which frame it lies and, once somebody has put it there, where. */
type Place = [frame: string, x: number, y: number] | [frame: string];

/** The register to write for a note; without both coordinates the note takes a slot of its own (see `slots`). */
export function toPlace(frame: string, at: { x?: number; y?: number } = {}): Place {
  const x = toCoordinate(at.x);
  const y = toCoordinate(at.y);
  return x === undefined || y === undefined ? [frame] : [frame, x, y];
}

/** A place from whatever is stored; a coordinate that is no finite number sends the note to a slot. */
export function readPlace(value: unknown): { frame: string | undefined; at: Point | undefined } {
  const parts: unknown[] = Array.isArray(value) ? value : [];
  const frame = isId(parts[0]) ? parts[0] : undefined;
  const x = toCoordinate(parts[1]);
  const y = toCoordinate(parts[2]);
  const isPinned = frame !== undefined && x !== undefined && y !== undefined;
  return { frame, at: isPinned ? { x, y } : undefined };
}
