import { describe, expect, test } from '@jest/globals';
import { Seen } from './seen.ts';

describe('B4: how far a copy lacks nothing', () => {
  test('an ack that overtakes the news before it does not count until the news is there', () => {
    const seen = new Seen(4);
    seen.add(6, 1);
    expect(seen.upTo).toBe(4);
    seen.add(5, 1);
    expect(seen.upTo).toBe(6);
  });

  test('the updates of a tick count together', () => {
    const seen = new Seen(0);
    seen.add(3, 3);
    expect(seen.upTo).toBe(3);
  });

  test('news of a tick without the own update in it never counts too far', () => {
    const seen = new Seen(4);
    seen.add(7, 2);
    seen.add(6, 1);
    expect(seen.upTo).toBe(4);
    seen.reset(7);
    expect(seen.upTo).toBe(7);
  });
});
