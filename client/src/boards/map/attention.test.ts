import { expect, test } from '@jest/globals';
import { Attention } from './attention.ts';

test('a step of the focus is told to the note it leaves and the note it comes to, and to no other', () => {
  const attention = new Attention();
  attention.focus('a');
  const heard: string[] = [];
  for (const id of ['a', 'b', 'c']) attention.listenNote(id, () => heard.push(id));
  attention.focus('b');
  expect(heard).toEqual(['a', 'b']);
  // To edit is to go there too.
  attention.edit('c');
  expect(heard.slice(2).sort()).toEqual(['b', 'c']);
  expect(attention.wordsOf('b')).toBe('');
  expect(attention.wordsOf('c')).toBe('current editing');
});

test('of a large selection only what one attends to stays mounted', () => {
  const attention = new Attention();
  attention.focus('a');
  attention.select(['a', 'b']);
  expect([...attention.kept()].sort()).toEqual(['a', 'b']);
  attention.select(Array.from({ length: 900 }, (_, n) => `n${n}`));
  expect([...attention.kept()]).toEqual(['a']);
});
