import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { onWake } from './wake.ts';

let woken = 0;
let stop: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  woken = 0;
  stop = onWake(() => woken++);
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

test('B2 a page that is shown again or finds another network asks once whether its connection still stands', () => {
  document.dispatchEvent(new Event('visibilitychange'));
  globalThis.dispatchEvent(new Event('online'));
  jest.advanceTimersByTime(100);
  expect(woken).toBe(1);
});

test('B2 a page that comes out of the cache of pages asks too, one that was loaded does not', () => {
  globalThis.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  jest.advanceTimersByTime(100);
  expect(woken).toBe(0);
  globalThis.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  jest.advanceTimersByTime(100);
  expect(woken).toBe(1);
});

test('B2 timers that stood still tell of a sleep', () => {
  jest.advanceTimersByTime(60_000);
  expect(woken).toBe(0);
  jest.setSystemTime(Date.now() + 3_600_000);
  jest.advanceTimersByTime(6_000);
  expect(woken).toBe(1);
});
