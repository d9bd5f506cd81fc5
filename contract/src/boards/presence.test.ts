import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BOUNDS } from './bounds.ts';
import { decodePresence, encodePresence, type Presence } from './presence.ts';
import { decodePresenceRoom, encodePresenceRoom } from './presence-room.ts';

const noteId = fc.oneof(
  fc.uuid(),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }),
  fc.constant('ёж-1'),
);
const number = fc.integer({ min: -1_000_000, max: 1_000_000 });
const extent = fc.integer({ min: 1, max: 1_000_000 });
const presence: fc.Arbitrary<Presence> = fc.oneof(
  fc.record({ is: fc.constant('cursor' as const), x: number, y: number }),
  fc.record({
    is: fc.constant('drag' as const),
    notes: fc.array(noteId, { maxLength: 50 }),
    dx: number,
    dy: number,
  }),
  fc.record({ is: fc.constant('editing' as const), note: noteId }),
  fc.record({ is: fc.constant('view' as const), x: number, y: number, w: extent, h: extent }),
  fc.record({ is: fc.constant('composing' as const), frame: noteId }),
  fc.constant({ is: 'gone' as const }),
);

test('B17 every presence state reads back, a cursor within 8 bytes and a drag of 50 notes within 900', () => {
  fc.assert(
    fc.property(presence, (state) => {
      const bytes = encodePresence(state);
      expect(decodePresence(bytes)).toEqual(state);
      expect(bytes.length).toBeLessThanOrEqual(state.is === 'cursor' ? 8 : BOUNDS.presenceBytes);
    }),
  );
  const notes = Array.from({ length: 50 }, (_, index) => `0197a3c0-6a52-7a3e-9f1b-2c4d5e6f7a${index + 10}`);
  expect(encodePresence({ is: 'drag', notes, dx: 5_000, dy: -5_000 }).length).toBeLessThan(900);
});

test('B17 coordinates of a cursor are rounded and bounded, whatever a pointer gives', () => {
  const bytes = encodePresence({ is: 'cursor', x: -0.4, y: Number.NaN });
  expect(decodePresence(bytes)).toEqual({ is: 'cursor', x: 0, y: 0 });
  const far = encodePresence({ is: 'cursor', x: 1e300, y: -Infinity });
  expect(decodePresence(far)).toEqual({ is: 'cursor', x: 1_000_000, y: 0 });
});

test('B17 a view takes at most 13 bytes, and one of no extent is none', () => {
  const view = { is: 'view', x: -900_000, y: 900_000, w: 1_000_000, h: 1_000_000 } as const;
  expect(encodePresence(view).length).toBeLessThanOrEqual(13);
  const far = encodePresence({ is: 'view', x: 1e300, y: Number.NaN, w: 1e300, h: 0.6 });
  expect(decodePresence(far)).toEqual({ is: 'view', x: 1_000_000, y: 0, w: 1_000_000, h: 1 });
  for (const [w, h] of [
    [0, 5],
    [5, -5],
    [Number.NaN, 5],
  ] as const)
    expect(decodePresence(encodePresence({ is: 'view', x: 0, y: 0, w, h }))).toBeUndefined();
});

test('B17 foreign bytes are no presence: nothing throws, nothing behind the end is read, nothing grows', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(6), (noise, tag) => {
      for (const bytes of [noise, Uint8Array.of(tag, ...noise)]) {
        const state = decodePresence(bytes);
        const notes = state?.is === 'drag' ? state.notes : [];
        expect(notes.length).toBeLessThanOrEqual(50);
        expect(decodePresenceRoom(bytes).length).toBeLessThanOrEqual(bytes.length);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(decodePresence(new Uint8Array(BOUNDS.presenceBytes + 1))).toBeUndefined();
  const crowd = encodePresence({ is: 'drag', notes: Array(51).fill('n'), dx: 0, dy: 0 });
  expect(decodePresence(crowd)).toMatchObject({ notes: Array(50).fill('n') });
  const claimed = Uint8Array.of(2, 0, 0, 51, ...Array(51).fill([1, 110]).flat());
  expect(decodePresence(claimed)).toBeUndefined();
  const shared = new TextEncoder().encode('\x03\x14neighbour in the pool');
  expect(decodePresence(shared.subarray(0, 5))).toBeUndefined();
});

test('B17 every torn state is no presence, and of a torn room frame the whole entries count', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.nat(), presence), { selector: ([id]) => id, maxLength: 8 }),
      (given) => {
        const entries = given.map(([id, state]): [number, Uint8Array] => [id, encodePresence(state)]);
        const sorted = given.toSorted(([a], [b]) => a - b);
        const frame = encodePresenceRoom(entries);
        expect(decodePresenceRoom(frame)).toEqual(sorted);
        for (let end = 0; end < frame.length; end++) {
          const torn = decodePresenceRoom(frame.subarray(0, end));
          expect(torn).toEqual(sorted.slice(0, torn.length));
        }
        for (const [, bytes] of entries) {
          for (let end = 0; end < bytes.length; end++)
            expect(decodePresence(bytes.subarray(0, end))).toBeUndefined();
        }
      },
    ),
  );
});

test('B17 bytes that are no state, and states of a later version, are left out of the room frame alone', () => {
  const cursor = encodePresence({ is: 'cursor', x: 3, y: 4 });
  const frame = encodePresenceRoom([
    [9, cursor],
    [5, Uint8Array.of(1)],
    [7, Uint8Array.of(99, 1)],
    [6, cursor],
  ]);
  expect(decodePresenceRoom(frame).map(([id]) => id)).toEqual([6, 9]);
  const later = Uint8Array.of(4, 0, 2, 99, 1, ...encodePresenceRoom([[2, cursor]]));
  expect(decodePresenceRoom(later)).toEqual([[6, { is: 'cursor', x: 3, y: 4 }]]);
});

test('B12 150 cursors ten times a second stay near 10 KB/s a phone', () => {
  const cursors = Array.from({ length: 150 }, (_, index): [number, Uint8Array] => {
    return [10_000 + index * 8, encodePresence({ is: 'cursor', x: 20 * index, y: 4_000 - 20 * index })];
  });
  const bytesASecond = encodePresenceRoom(cursors).length * 10;
  expect(bytesASecond).toBeLessThan(10_000);
});
