import { expect, test } from '@jest/globals';
import { Pace } from './pace.ts';

const start = 1_800_000_000_000;

/** How many of `tries` at one moment are let through. */
function taken(pace: Pace, tries: number, at: number): number {
  return Array.from({ length: tries }, () => pace.take(at)).filter(Boolean).length;
}

test('W16 a burst is let through at once, then so many a second', () => {
  const pace = new Pace(10, 60);
  const now = Date.now();
  expect(taken(pace, 100, now)).toBe(60);
  expect(taken(pace, 100, now + 1000)).toBe(10);
  expect(taken(pace, 100, now + 1500)).toBe(5);
});

test('W16 a quiet hour saves up no more than one burst', () => {
  const pace = new Pace(10, 60);
  pace.take(start);
  expect(taken(pace, 1000, start + 3_600_000)).toBe(60);
});

test('W16 a clock that is set back takes nothing away for good', () => {
  const pace = new Pace(10, 60);
  const now = Date.now();
  taken(pace, 60, now);
  taken(pace, 1, now - 60_000);
  expect(taken(pace, 100, now)).toBeGreaterThanOrEqual(0);
  expect(taken(pace, 100, now + 120_000)).toBe(60);
});
