import { expect, test } from '@jest/globals';
import { startIn } from './wall-clock.ts';

const at = (timezone: string, day: string, start: string) => startIn(timezone, { day, start }).toISOString();

test('P3 a time of the plan is that of the clocks where the lab is', () => {
  expect(at('Europe/Moscow', '2026-06-01', '14:00')).toBe('2026-06-01T11:00:00.000Z');
  expect(at('Asia/Kathmandu', '2026-06-01', '00:15')).toBe('2026-05-31T18:30:00.000Z');
  expect(at('America/St_Johns', '2026-01-15', '23:30')).toBe('2026-01-16T03:00:00.000Z');
});

test('P3 on the day when the clocks change, before and after it', () => {
  expect(at('Europe/London', '2026-03-29', '00:30')).toBe('2026-03-29T00:30:00.000Z');
  expect(at('Europe/London', '2026-03-29', '10:00')).toBe('2026-03-29T09:00:00.000Z');
  expect(at('Europe/London', '2026-03-29', '01:30')).toBe('2026-03-29T01:30:00.000Z');
  expect(at('Europe/London', '2026-10-25', '10:00')).toBe('2026-10-25T10:00:00.000Z');
});
