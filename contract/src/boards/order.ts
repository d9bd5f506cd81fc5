import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

const LONGEST_KEY = 256;
const AFTER_ALL = '~'; // sorts behind every key of the library, and is none of them

/** An order key from whatever is stored; what is no key at all sorts last. */
export function readOrder(value: unknown): string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_KEY ? value : AFTER_ALL;
}

/** Sorts by key, then by id: two devices that chose the same key still agree. By code unit: a locale would differ by device. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/**
 * `count` fresh keys in rising order: right behind `after`, or behind all `taken` keys when there is no such key. Two
 * devices may get the same ones at the same time.
 */
export function keysAfter(taken: string[], after: string | undefined, count: number): string[] {
  const keys = taken.filter(isKey);
  if (after === undefined || !isKey(after)) return generateNKeysBetween(greatest(keys), null, count);
  const next = keys.reduce<string | null>(
    (least, key) => (key > after && (least === null || key < least) ? key : least),
    null,
  );
  return generateNKeysBetween(after, next, count);
}

function greatest(keys: string[]): string | null {
  return keys.reduce<string | null>((most, key) => (most === null || key > most ? key : most), null);
}

function isKey(value: string): boolean {
  if (value.length > LONGEST_KEY) return false;
  try {
    generateKeyBetween(value, null);
    return true;
  } catch {
    // The library tells a bad key only by throwing. A stored key that it cannot read is simply not built upon.
    return false;
  }
}
