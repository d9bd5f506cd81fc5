import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { addNote } from './add-notes.ts';
import { writeText } from './change-notes.ts';
import { findNote } from './document.ts';
import { meet, note, person, textOf } from './test/peers.ts';
import { smallestDifference } from './text.ts';

const hasHalfPair = (text: string) => /\p{Surrogate}/u.test(text);

test('B4 the difference turns one text into the other, touches no more than it must and cuts no emoji', () => {
  const words = fc
    .array(fc.constantFrom('а', 'б', 'a', ' ', '🌱', '🌳', '\u{1fb31}'), { maxLength: 12 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const { index, remove, insert } = smallestDifference(before, after);
      expect(before.slice(0, index) + insert + before.slice(index + remove)).toBe(after);
      expect([before.slice(0, index), insert, before.slice(index + remove)].some(hasHalfPair)).toBe(false);
      if (before === after) expect({ remove, insert }).toEqual({ remove: 0, insert: '' });
    }),
  );
});

test('B4 two people who write at both ends of a text keep both pieces', () => {
  const [anna, boris] = [person(7), person(8)];
  addNote(anna, note('n1', { text: 'школа' }));
  meet(anna, boris);
  writeText(anna, 'n1', 'наша школа');
  writeText(boris, 'n1', 'школа у реки');
  meet(anna, boris);
  expect(textOf(anna, 'n1')).toBe('наша школа у реки');
  expect(textOf(boris, 'n1')).toBe('наша школа у реки');
});

test('B4 one emoji replaced by its sibling arrives whole', () => {
  const [anna, boris] = [person(7), person(8)];
  addNote(anna, note('n1', { text: '🌱🌳' }));
  writeText(anna, 'n1', '🌱🌲');
  meet(anna, boris);
  expect(textOf(boris, 'n1')).toBe('🌱🌲');
  writeText(anna, 'n1', '\u{1fb31}🌲'); // its second half is that of 🌱
  meet(anna, boris);
  expect(textOf(boris, 'n1')).toBe('\u{1fb31}🌲');
});

test('B4 half a surrogate pair, as some keyboards give, reads alike where it was typed and elsewhere', () => {
  const [anna, boris] = [person(7), person(8)];
  addNote(anna, note('n1', { text: 'сад \ud83c' }));
  writeText(anna, 'n1', 'сад \ud83c и \udf31 огород');
  meet(anna, boris);
  expect(textOf(anna, 'n1')).toBe('сад \ufffd и \ufffd огород');
  expect(textOf(boris, 'n1')).toBe(textOf(anna, 'n1'));
});

test('B17 a text over 4,000 characters is cut in sight only: editing its seen part keeps the rest', () => {
  const doc = person(7);
  addNote(doc, note('n1', { text: `${'a'.repeat(3_999)}🌱${'z'.repeat(10)}` }));
  const seen = textOf(doc, 'n1');
  expect(seen).toBe('a'.repeat(3_999));
  writeText(doc, 'n1', `b${seen}`);
  const stored = findNote(doc, 'n1')?.text as Y.Text;
  expect(stored.toString()).toBe(`b${'a'.repeat(3_999)}🌱${'z'.repeat(10)}`);
});
