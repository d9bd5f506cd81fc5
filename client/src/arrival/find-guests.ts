import { type Guest, soundOf } from '@case-lab/contract';

/** As long as the marks that the server puts on its list. */
const MARK = 6;

/** Of what a badge's QR code says: the address that brings its owner's phone in. */
const BADGE = /\/enter\/([\w-]{20,})\s*$/;

/** Whether this is what a scanner reads off a badge, of whichever lab. */
export const isScan = (text: string) => BADGE.test(text);

/** Whose badge was scanned; undefined for another lab's, and for what is none. */
export function guestOfScan(text: string, guests: readonly Guest[]): Guest | undefined {
  const mark = BADGE.exec(text)?.[1]?.slice(0, MARK);
  return guests.find((guest) => guest.mark === mark);
}

/**
 * Those meant by what was typed: a badge's number, or beginnings of words of the name, place or organisation, in whichever
 * alphabet. Whoever is not in yet comes first.
 */
export function findGuests(typed: string, guests: readonly Guest[]): Guest[] {
  const wanted = typed.trim();
  if (/^\d+$/.test(wanted)) return guests.filter(({ badge }) => badge === Number(wanted));
  const parts = wordsOf(wanted);
  const found = guests.filter((guest) => {
    const { name, territory, organisation } = guest;
    const words = wordsOf([name, territory.ru, territory.en, organisation].filter(Boolean).join(' '));
    return parts.every((part) => words.some((word) => word.startsWith(part)));
  });
  return found.sort(
    (a, b) => Number(a.arrived !== null) - Number(b.arrived !== null) || a.name.localeCompare(b.name, 'ru'),
  );
}

const wordsOf = (text: string) =>
  text
    .split(/[\s,.«»"'-]+/)
    .map((word) => soundOf(word) || word.toLocaleLowerCase('ru'))
    .filter(Boolean);
