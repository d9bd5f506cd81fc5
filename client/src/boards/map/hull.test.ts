import { expect, test } from '@jest/globals';
import { bridges, isApart, titleAt } from './hull.ts';

const at = (x: number, y: number) => ({ x, y, w: 200, h: 140 });

test('the bridges of a cluster are the shortest tree: one fewer than its notes, nearest to nearest', () => {
  const notes = [at(0, 0), at(1_000, 0), at(216, 0), at(784, 0)];
  const lines = bridges(notes).map(({ from, to }) => [from.x, to.x].sort((a, b) => a - b));
  expect(lines).toHaveLength(3);
  expect(lines).toEqual(
    expect.arrayContaining([
      [100, 316],
      [316, 884],
      [884, 1_100],
    ]),
  );
  expect(bridges([at(0, 0)])).toEqual([]);
  expect(bridges([])).toEqual([]);
});

test('the title stands at the left end of the uppermost row', () => {
  expect(titleAt([at(0, 400), at(300, 30), at(80, 20)])).toEqual({ x: 80, y: 20 });
});

test('a note is out of its cluster when it is far from every other note of it', () => {
  expect(isApart(at(280, 0), [at(0, 0), at(900, 0)], 90)).toBe(false);
  expect(isApart(at(300, 0), [at(0, 0), at(900, 0)], 90)).toBe(true);
  expect(isApart(at(0, 240), [at(0, 0)], 90)).toBe(true);
});
