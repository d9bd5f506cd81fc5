import { expect, test } from '@jest/globals';
import { localOf, momentOf } from './lab-time.ts';

test('a time of the lab is the same moment wherever it is typed, also beside a change of the clocks', () => {
  expect(momentOf('2026-06-01T09:30', 'Europe/Moscow')).toBe('2026-06-01T06:30:00.000Z');
  expect(localOf('2026-06-01T06:30:00.000Z', 'Europe/Moscow')).toBe('2026-06-01T09:30');
  for (const local of ['2026-03-29T00:30', '2026-03-29T03:30', '2026-10-25T12:00'])
    expect(localOf(momentOf(local, 'Europe/London') ?? '', 'Europe/London')).toBe(local);
  expect(momentOf('', 'Europe/London')).toBeUndefined();
});
