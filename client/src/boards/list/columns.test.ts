import { beforeEach, expect, test } from '@jest/globals';
import { KINDS, keepBy, keptBy, toColumns } from './columns.ts';

beforeEach(() => localStorage.clear());

const notes = [
  { id: 'a', kind: 'barrier', cluster: undefined },
  { id: 'b', kind: 'idea', cluster: 'water' },
  { id: 'c', kind: 'barrier', cluster: 'school' },
  { id: 'd', kind: 'question', cluster: 'water' },
  { id: 'e', kind: 'idea', cluster: 'unheard-of' },
];

test('columns stand in the known order, empty ones are none, and notes keep their sequence', () => {
  expect(toColumns(notes, ({ kind }) => kind, KINDS)).toEqual([
    { key: 'idea', ids: ['b', 'e'] },
    { key: 'question', ids: ['d'] },
    { key: 'barrier', ids: ['a', 'c'] },
  ]);
});

test('no note is lost: another key stands behind the known ones, and what has none at the end', () => {
  expect(toColumns(notes, ({ cluster }) => cluster, ['school', 'empty', 'water'])).toEqual([
    { key: 'school', ids: ['c'] },
    { key: 'water', ids: ['b', 'd'] },
    { key: 'unheard-of', ids: ['e'] },
    { key: '', ids: ['a'] },
  ]);
  expect(toColumns([], () => 'x', ['x'])).toEqual([]);
});

test('the layout is remembered on the device; what is no layout is none', () => {
  expect(keptBy()).toBe('frame');
  keepBy('cluster');
  expect(keptBy()).toBe('cluster');
  localStorage.setItem('case-lab:columns-by', 'colour');
  expect(keptBy()).toBe('frame');
});
