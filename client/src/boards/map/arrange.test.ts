import { type Frame, NOTE_SIZE } from '@case-lab/contract/boards';
import { describe, expect, test } from '@jest/globals';
import { align, freeBeside, type Piece, tidy } from './arrange.ts';
import { type Area, doMeet } from './camera.ts';

const frame: Frame = {
  id: 'f',
  title: { ru: 'Теплица', original: 'ru' },
  order: 'a0',
  x: 1_000,
  y: 500,
  w: 880,
  h: 640,
};
const piece = (id: string, group: string, x: number, y: number): Piece => ({
  id,
  group,
  area: { x: 1_000 + x, y: 500 + y, ...NOTE_SIZE },
});
const placed = (pieces: Piece[], others: Area[] = []) =>
  new Map(tidy(frame, pieces, others).map(({ id, at }) => [id, at]));

describe('tidy', () => {
  test('lays each group in a row of its own, in the order in which the notes lay', () => {
    const at = placed([
      piece('b1', 'b', 300, 20),
      piece('a2', 'a', 500, 40),
      piece('a1', 'a', 10, 10),
      piece('b2', 'b', 20, 400),
    ]);
    expect(at.get('a1')).toEqual({ x: 16, y: 16 });
    expect(at.get('a2')).toEqual({ x: 232, y: 16 });
    expect(at.get('b1')).toEqual({ x: 16, y: 172 });
    expect(at.get('b2')).toEqual({ x: 232, y: 172 });
  });

  test('lays no note on another, nor on one that stays', () => {
    const stays = { x: 1_000 + 100, y: 500 + 60, ...NOTE_SIZE };
    const pieces = Array.from({ length: 11 }, (_, n) => piece(`n${n}`, `g${n % 3}`, 37 * n, 29 * n));
    const areas = tidy(frame, pieces, [stays]).flatMap(({ at }) =>
      at ? [{ x: 1_000 + at.x, y: 500 + at.y, ...NOTE_SIZE }] : [],
    );
    expect(areas).toHaveLength(11);
    const all = [stays, ...areas];
    expect(all.filter((area, at) => all.some((other, to) => to < at && doMeet(area, other)))).toEqual([]);
  });

  test('fills rows where rows of their own have no room, and leaves the rest to free slots', () => {
    const eight = Array.from({ length: 8 }, (_, n) => piece(`n${n}`, `g${n}`, 0, n));
    expect(tidy(frame, eight, []).every(({ at }) => at)).toBe(true);
    const many = Array.from({ length: 20 }, (_, n) => piece(`n${n}`, 'g', 0, n));
    expect(tidy(frame, many, []).filter(({ at }) => at === undefined)).toHaveLength(4);
  });
});

test('aligned notes share an edge and make room where they would lie on each other', () => {
  const areas = new Map([
    ['a', { x: 50, y: 0, ...NOTE_SIZE }],
    ['b', { x: 10, y: 20, ...NOTE_SIZE }],
    ['c', { x: 90, y: 900, ...NOTE_SIZE }],
  ]);
  expect([...align(areas, 'left').values()]).toEqual([
    { x: 10, y: 0 },
    { x: 10, y: 156 },
    { x: 10, y: 900 },
  ]);
  expect([...align(areas, 'top').values()].map(({ y }) => y)).toEqual([0, 0, 0]);
});

test('the next note goes to the side asked for, around what is taken, and never out of the frame', () => {
  const from = { x: 1_016, y: 516, ...NOTE_SIZE };
  const free = () => true;
  expect(freeBeside(frame, from, 'right', free)).toEqual({ x: 232, y: 16 });
  expect(freeBeside(frame, from, 'below', free)).toEqual({ x: 16, y: 172 });
  expect(freeBeside(frame, from, 'right', ({ x }) => x < 1_200)).toEqual({ x: 16, y: 172 });
  expect(freeBeside(frame, { ...from, x: 1_664 }, 'right', free)).toEqual({ x: 664, y: 172 });
  expect(freeBeside(frame, from, 'right', () => false)).toBeUndefined();
});
