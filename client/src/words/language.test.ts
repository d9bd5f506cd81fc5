import { expect, test } from '@jest/globals';
import { groupWords } from './groups.ts';

test('Russian numbers take the form of the word that goes with them', () => {
  const forms = [1, 2, 5, 11, 21, 22, 25, 111].map((n) => groupWords.ru.notes(n));
  expect(forms).toEqual([
    'заметка',
    'заметки',
    'заметок',
    'заметок',
    'заметка',
    'заметки',
    'заметок',
    'заметок',
  ]);
  expect([0, 1, 2, 21].map((n) => groupWords.en.notes(n))).toEqual(['notes', 'note', 'notes', 'notes']);
});
