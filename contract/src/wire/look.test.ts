import { expect, test } from '@jest/globals';
import { fromClient } from './socket.ts';

const boardId = '018f6f00-0000-7000-8000-000000000000';
const isTaken = (at: unknown) => fromClient['board:look'].safeParse({ boardId, at }).success;

test('B17 one may ask to look at a frame, a note or an area, within bounds and at nothing else', () => {
  for (const at of [
    { is: 'frame', id: 'technology-T1' },
    { is: 'note', id: boardId },
    { is: 'area', x: -1_000_000, y: 0, w: 1, h: 1_000_000 },
  ])
    expect([at, isTaken(at)]).toEqual([at, true]);
  for (const at of [
    undefined,
    { is: 'frame' },
    { is: 'frame', id: '' },
    { is: 'note', id: 'n'.repeat(65) },
    { is: 'board', id: 'b' },
    { is: 'area', x: 0, y: 0, w: 0, h: 5 },
    { is: 'area', x: Number.NaN, y: 0, w: 5, h: 5 },
    { is: 'area', x: 1e7, y: 0, w: 5, h: 5 },
    { is: 'area', x: 0.5, y: 0, w: 5, h: 5 },
  ])
    expect([at, isTaken(at)]).toEqual([at, false]);
});
