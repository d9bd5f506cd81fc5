import { expect, test } from '@jest/globals';
import { tidyCode } from './join-code.ts';

test('a code is read however it was typed or pasted', () => {
  expect(tidyCode('k7qm2p', 6)).toBe('K7QM2P');
  expect(tidyCode(' k7q-m2p ', 6)).toBe('K7QM2P');
  expect(tidyCode('K7QM2PXX', 6)).toBe('K7QM2P');
});

test('letters that codes never use are left out', () => {
  expect(tidyCode('0O1IL', 6)).toBe('');
});

test('a Russian keyboard gives the Latin letters that look the same', () => {
  expect(tidyCode('кмнрст', 6)).toBe('KMHPCT');
});
