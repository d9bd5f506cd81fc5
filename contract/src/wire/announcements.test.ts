import { expect, test } from '@jest/globals';
import { role } from '../people/role.ts';
import { announcement, hears } from './announcements.ts';

const TYPES = announcement.def.options.flatMap((option) => option.shape.type.def.values);
const labId = '018f6f00-0000-7000-8000-000000000000';
const at = '2026-06-01T09:00:00.000Z';

test('W8 the hall hears everything but people, every other role hears all', () => {
  for (const who of role.options) {
    for (const type of TYPES) {
      expect([who, type, hears(who, type)]).toEqual([who, type, who !== 'hall' || type !== 'people.changed']);
    }
  }
});

test('W8 an announcement bears its type, its lab and its moment', () => {
  const clock = { version: 3, run: null };
  expect(announcement.parse({ type: 'programme.clock', labId, at, clock })).toEqual({
    type: 'programme.clock',
    labId,
    at,
    clock,
  });
  for (const wrong of [
    {},
    { type: 'unknown', labId, at },
    { type: 'programme.clock', labId, clock },
    { type: 'programme.clock', at, clock },
  ]) {
    expect(announcement.safeParse(wrong).success).toBe(false);
  }
});

test('W8 a moment is a moment, never a duration', () => {
  const clock = { version: 3, run: null };
  for (const wrong of ['in 5 minutes', 'PT5M', '300', '2026-06-01']) {
    expect(announcement.safeParse({ type: 'programme.clock', labId, at: wrong, clock }).success).toBe(false);
  }
});
