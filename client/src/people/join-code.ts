/** Cyrillic letters that look like Latin ones: a Russian keyboard offers them to whoever copies a code from the wall. */
const lookAlike: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
};

/** A code as typed or pasted, in the alphabet of codes: upper case, no 0 O 1 I L, no spaces, at most `length` characters. */
export function tidyCode(typed: string, length: number): string {
  return Array.from(typed.toUpperCase(), (letter) => lookAlike[letter] ?? letter)
    .filter((letter) => /[A-HJKMNP-Z2-9]/.test(letter))
    .join('')
    .slice(0, length);
}
