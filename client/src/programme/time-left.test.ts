import { expect, test } from '@jest/globals';
import { minutesSeconds, noticeBetween, passed, timeLeft } from './time-left.ts';

const at = (time: string) => Date.parse(`2021-02-19T${time}Z`);
const run = {
  id: 'run',
  phaseId: 'phase',
  state: 'open' as const,
  startedAt: '2021-02-19T11:00:00Z',
  endsAt: '2021-02-19T11:20:00Z',
  closesAt: '2021-02-19T11:20:30Z',
  later: [],
};

test('I4: a countdown reads the time left from the absolute end', () => {
  expect(timeLeft(run, at('11:07:26'))).toEqual({ state: 'open', ms: 754_000 });
  expect(passed(run, at('11:05:00'))).toBe(0.25);
});

test('I4: it goes on to grace and to closed although the news of them is late', () => {
  expect(timeLeft(run, at('11:20:05'))).toEqual({ state: 'grace', ms: 25_000 });
  expect(timeLeft(run, at('11:20:30'))).toEqual({ state: 'closed', ms: 0 });
});

test('I4: what the server has closed is closed before its time', () => {
  expect(timeLeft({ ...run, state: 'closed' }, at('11:01:00')).state).toBe('closed');
  expect(timeLeft(null, at('11:01:00')).state).toBe('none');
});

test('0:00 is shown only when nothing is left', () => {
  expect(minutesSeconds(754_000)).toBe('12:34');
  expect(minutesSeconds(1)).toBe('0:01');
  expect(minutesSeconds(0)).toBe('0:00');
  expect(minutesSeconds(-500)).toBe('0:00');
});

test('five, two and one minute are called out as they pass, and nothing that passed before', () => {
  const end = Date.parse(run.endsAt);
  const at = (minutes: number, before: number, after: number) =>
    noticeBetween(run, end - minutes * 60_000 - before, end - minutes * 60_000 + after);
  expect([5, 2, 1].map((minutes) => at(minutes, 500, 500))).toEqual([5, 2, 1]);
  expect(at(5, 1, 0)).toBe(5);
  expect(at(5, 0, 1000)).toBeUndefined();
  expect(at(3, 500, 500)).toBeUndefined();
  // A phone that slept hears what is true now.
  expect(noticeBetween(run, end - 10 * 60_000, end - 90_000)).toBe(2);
});
