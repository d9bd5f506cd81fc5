import { randomInt } from 'node:crypto';

/** No 0 O 1 I L: read aloud in a hall, typed by thumb. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Six characters from the system's random source: one of 887 million. */
export function joinCode(): string {
  return Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** Eight characters made from `secret`, always the same for the same secret. */
export function codeFrom(secret: Buffer): string {
  return Array.from(secret.subarray(0, 8), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
