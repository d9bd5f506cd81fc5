import * as Y from 'yjs';
import { BOUNDS } from './bounds.ts';

/** The text as readers see it: at most 4,000 UTF-16 units, never half of a surrogate pair at the cut. */
export function readText(text: Y.Text): string {
  const whole = text.toString();
  if (whole.length <= BOUNDS.readCharacters) return whole;
  return whole.slice(0, BOUNDS.readCharacters - Number(endsInHighSurrogate(whole, BOUNDS.readCharacters)));
}

/** Text that every device will store alike: half a surrogate pair travels as U+FFFD but would stay itself where it was typed. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** A plain text of at most 600 characters from whatever is stored or given; '' for what is none. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? wellFormed(value.slice(0, BOUNDS.noteCharacters)) : '';
}

/** Makes a shared text `text` by the smallest difference, so that what others type meanwhile stays. Call it in a transaction. */
export function rewrite(shared: Y.Text, text: string): void {
  const { index, remove, insert } = smallestDifference(readText(shared), wellFormed(text));
  shared.delete(index, remove);
  shared.insert(index, insert);
}

/**
 * The smallest single replacement that turns `before` into `after`: at `index` (UTF-16 units) take out `remove` units and
 * put in `insert`. It never cuts a surrogate pair in two, for Yjs would store two broken characters.
 */
export function smallestDifference(
  before: string,
  after: string,
): { index: number; remove: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (endsInHighSurrogate(before, start) || endsInHighSurrogate(after, start)) start--;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (startsInLowSurrogate(before, tail) || startsInLowSurrogate(after, tail)) tail--;
  return {
    index: start,
    remove: before.length - start - tail,
    insert: after.slice(start, after.length - tail),
  };
}

function endsInHighSurrogate(text: string, end: number): boolean {
  const unit = end > 0 ? text.charCodeAt(end - 1) : 0;
  return unit >= 0xd800 && unit <= 0xdbff;
}

function startsInLowSurrogate(text: string, tail: number): boolean {
  const unit = tail > 0 ? text.charCodeAt(text.length - tail) : 0;
  return unit >= 0xdc00 && unit <= 0xdfff;
}
