import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { serverNow, takeSample } from './server-clock.ts';

const SERVER = 1_700_000_000_000;

function at(performanceNow: number): void {
  jest.spyOn(performance, 'now').mockReturnValue(performanceNow);
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('I4: the server’s clock on a phone', () => {
  test('lies within half the round trip of one answer', () => {
    takeSample(1_000, 1_200, SERVER);
    at(1_200);
    expect(Math.abs(serverNow() - (SERVER + 100))).toBeLessThanOrEqual(100);
  });

  test('several answers bound it closer than each alone, also the slow ones', () => {
    // The true difference is SERVER - 1_050: the first answer was quick on its way here, the second on its way there.
    takeSample(1_000, 1_060, SERVER);
    takeSample(2_040, 2_240, SERVER + 1_000);
    at(3_050);
    expect(Math.abs(serverNow() - (SERVER + 2_000))).toBeLessThanOrEqual(10);
  });

  test('does not care about the phone’s own clock being set', () => {
    takeSample(5_000, 5_000, SERVER + 3_950);
    at(6_000);
    jest.spyOn(Date, 'now').mockReturnValue(0);
    expect(serverNow()).toBeCloseTo(SERVER + 4_950, -2);
  });

  test('believes the newest answer where a sleep has stopped the phone’s counter', () => {
    takeSample(7_000, 7_020, SERVER + 3_600_000);
    at(7_020);
    expect(Math.abs(serverNow() - (SERVER + 3_600_010))).toBeLessThanOrEqual(10);
  });
});
