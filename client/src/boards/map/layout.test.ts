import type { Frame } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { frameAt } from '../frame-at.ts';
import { dropAt, nearest } from './layout.ts';
import type { Spot } from './spot.ts';

const frame = (id: string, x: number): Frame => ({
  id,
  title: { original: 'ru' },
  order: id,
  x,
  y: 0,
  w: 880,
  h: 640,
});
const left = frame('left', 0);
const right = frame('right', 1_000);
const spot = (id: string, x: number, y: number): Spot => ({
  id,
  which: 'board',
  frame: left,
  area: { x, y, w: 200, h: 140 },
  z: 0,
  cluster: undefined,
});
const spots = [
  spot('middle', 232, 172),
  spot('up', 232, 16),
  spot('right', 448, 172),
  spot('corner', 448, 16),
];
const middle = { x: 232, y: 172, w: 200, h: 140 };

test('an arrow goes to the nearest note in its direction, straight ahead before aside', () => {
  expect(nearest(spots, middle, 'ArrowUp')?.id).toBe('up');
  expect(nearest(spots, middle, 'ArrowRight')?.id).toBe('right');
  expect(nearest(spots, middle, 'ArrowLeft')).toBeUndefined();
  expect(nearest(spots, { ...middle, x: 448 }, 'ArrowLeft')?.id).toBe('middle');
});

test('a note belongs to the frame in which its middle was let go, or to the nearest one, and lies inside of it', () => {
  expect(frameAt([left, right], { x: 1_100, y: 50 })?.id).toBe('right');
  expect(frameAt([left, right], { x: 930, y: 5_000 })?.id).toBe('left');
  expect(dropAt([left, right], { x: 950, y: -90, w: 200, h: 140 })).toEqual({ frame: 'right', x: 0, y: 0 });
  expect(dropAt([left, right], { x: 700, y: 40, w: 200, h: 140 })).toEqual({ frame: 'left', x: 680, y: 40 });
});
