/** The version that `stampBoard` writes; a change of the document's layout raises it and adds an upgrade (B16). */
export const BOARD_VERSION = 1;

/** What a board may hold (B17). Writers keep to the small numbers; readers bear more, so that an old board still opens. */
export const BOUNDS = {
  noteCharacters: 600,
  readCharacters: 4_000,
  notes: 2_000,
  readNotes: 5_000,
  readJudgements: 5_000,
  /** Of anything else around the notes: comments, reactions, clusters... */
  readAround: 5_000,
  updateBytes: 65_536,
  presenceBytes: 4_096,
} as const;

const LAST_MS = 8.64e15; // the last moment that a Date can hold; past it `toISOString` throws in a view
const FARTHEST = 1_000_000;

/** A coordinate as every device keeps it: an integer within a million either way; `undefined` when it is no finite number. */
export function toCoordinate(value: unknown): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  // `+ 0` turns -0 into 0: the two are encoded differently, and a test for equality tells them apart.
  return Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(value))) + 0;
}

/** A moment in ms since 1970 that a Date can hold, or `undefined`. */
export function toMoment(value: unknown): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return Math.max(0, Math.min(LAST_MS, Math.round(value))) + 0;
}

/** Whether a value can be the id of a note, a frame or a thing in the lab. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 64;
}

/** A stored object, to be read field by field; anything else reads as an empty one. */
export function toFields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
