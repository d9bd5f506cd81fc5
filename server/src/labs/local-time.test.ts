import { expect, test } from '@jest/globals';
import { dayAfter, daysBetween, localTime, momentAt } from './local-time.ts';

test('a time of the place is the same time again after a way over UTC, in summer and winter, east and west', () => {
  for (const timeZone of ['Europe/Moscow', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Asia/Tokyo'])
    for (const day of ['2026-01-15', '2026-03-29', '2026-07-01', '2026-10-25', '2026-12-31'])
      for (const time of ['00:00', '09:30', '23:45'])
        expect(localTime(momentAt({ day, time }, timeZone), timeZone)).toEqual({ day, time });
});

test('noon in Moscow is nine in UTC, and an hour that London leaves out in spring is one beside it', () => {
  expect(momentAt({ day: '2026-06-01', time: '12:00' }, 'Europe/Moscow').toISOString()).toBe(
    '2026-06-01T09:00:00.000Z',
  );
  const leftOut = momentAt({ day: '2026-03-29', time: '01:30' }, 'Europe/London');
  expect(localTime(leftOut, 'Europe/London').time).toMatch(/^0[02]:30$/);
});

test('days are counted by the calendar', () => {
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
});
