import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { codeFrom, joinCode } from './codes.ts';

test('W4 a join code has six characters that cannot be misheard, and no two in a thousand are alike', () => {
  const codes = Array.from({ length: 1000 }, joinCode);
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
  expect(new Set(codes).size).toBe(1000);
  const used = new Set(codes.join(''));
  for (const confusing of '01OIL') expect(used.has(confusing)).toBe(false);
  expect(used.size).toBe(31);
});

test('W6 a return code is always the same for the same secret, and another for another', () => {
  const secret = (word: string) => createHash('sha256').update(word).digest();
  expect(codeFrom(secret('a'))).toBe(codeFrom(secret('a')));
  expect(codeFrom(secret('a'))).not.toBe(codeFrom(secret('b')));
  expect(codeFrom(secret('a'))).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
});
