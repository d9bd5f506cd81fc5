import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { phaseKind } from '../programme/programme.ts';
import { addedFrames, arrangeFrames } from './arrange-frames.ts';
import { type Frame, readFrames, seedFrames } from './frames.ts';
import { framesNow, templateOf } from './template.ts';

const title = { ru: 'Т', original: 'ru' } as const;
const technologies = [1, 2, 3].map((n) => ({ id: `technology-T${n}`, title, technology: `t${n}` }));
const ids = (frames: readonly { id: string }[]) => frames.map(({ id }) => id);

test('a board has the frames in which its lab will write, and always its technologies and the parking lot', () => {
  expect(ids(templateOf(['gallery', 'vote'], technologies))).toEqual([...ids(technologies), 'parking-lot']);
  expect(ids(templateOf(['welcome', 'offer', 'commit'], technologies))).toEqual([
    ...['who-we-are', ...ids(technologies)],
    ...['first-steps', 'offers', 'requests', 'parking-lot'],
  ]);
  const whole = templateOf(phaseKind.options, technologies);
  expect(templateOf([], technologies)).toEqual(whole);
  expect(new Set(ids(whole)).size).toBe(13);
});

test('every phase that a lab may have works in frames that its board then has', () => {
  for (const kind of phaseKind.options) {
    const all = arrangeFrames(templateOf(phaseKind.options, technologies));
    const own = arrangeFrames(templateOf([kind], technologies));
    expect([kind, ids(framesNow(kind, own))]).toEqual([kind, ids(framesNow(kind, all))]);
  }
  const frames = arrangeFrames(templateOf([], technologies));
  expect(ids(framesNow('offer', frames))).toEqual(['offers', 'requests']);
  expect(ids(framesNow('silent_write', frames))).toEqual(ids(technologies));
  expect(framesNow('commit', frames)[0]?.kind).toBe('first_step');
  expect(framesNow('gallery', frames)).toEqual([]);
  expect(framesNow(undefined, frames)).toEqual([]);
});

test('a board gets the frames that it lacks, in their sequence, and none of its own is moved or covered', () => {
  const before = arrangeFrames(templateOf(['share'], technologies));
  const parts = templateOf(phaseKind.options, technologies);
  const added = addedFrames(before, parts);
  const doc = new Y.Doc();
  seedFrames(doc, before);
  seedFrames(doc, added);
  const after = readFrames(doc);
  expect(ids(after)).toEqual(ids(parts));
  for (const frame of before) expect(after).toContainEqual(frame);
  for (const frame of after)
    expect(after.filter((other) => other.id !== frame.id && doMeet(frame, other))).toEqual([]);
  expect(addedFrames(after, parts)).toEqual([]);
});

test('frames are added in a grid of rows, for on each device the rows below an overfull one make room', () => {
  const before = arrangeFrames(technologies);
  const added = addedFrames(before, [...technologies, ...templateOf(['offer', 'commit'], [])]);
  const columns = new Set(before.map(({ x }) => x));
  expect(added.every(({ x }) => columns.has(x))).toBe(true);
  expect(new Set(added.map(({ y }) => y)).size).toBe(Math.ceil(added.length / columns.size));
});

test('a board without frames is laid out as a new one', () => {
  const parts = templateOf(phaseKind.options, technologies);
  expect(addedFrames([], parts)).toEqual(arrangeFrames(parts));
});

function doMeet(a: Frame, b: Frame): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
