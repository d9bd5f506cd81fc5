import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { arrangeFrames } from './arrange-frames.ts';
import { NOTE_KINDS } from './facts.ts';
import { type Frame, readFrames, seedFrames } from './frames.ts';
import type { NoteView } from './read-notes.ts';
import { NOTE_SIZE, SLOT_GAP, slots } from './slots.ts';
import { bytesOf, facts, person } from './test/peers.ts';

const title = { ru: 'Что мешает', en: 'What hinders', original: 'ru' as const };
const [frame] = arrangeFrames([{ id: 'f1', title }]) as [Frame];
const right = NOTE_SIZE.w + SLOT_GAP;
const down = NOTE_SIZE.h + SLOT_GAP;

function view(id: string, otherwise: Partial<NoteView> = {}): NoteView {
  return {
    id,
    text: '',
    facts,
    order: 'a0',
    frame: 'f1',
    at: undefined,
    deleted: undefined,
    hidden: undefined,
    cluster: undefined,
    author: 7,
    ...otherwise,
  };
}

test('B4 notes without a place fill the rows by order, then id; deleted notes and other frames take no slot', () => {
  const notes = [
    view('d', { order: 'a2' }),
    view('b'),
    view('gone', { deleted: 5 }),
    view('elsewhere', { frame: 'f2' }),
    view('a'),
    view('c', { order: 'a1' }),
    view('e', { order: 'a3' }),
  ];
  expect([...slots(frame, notes)]).toEqual([
    ['a', { x: SLOT_GAP, y: SLOT_GAP }],
    ['b', { x: SLOT_GAP + right, y: SLOT_GAP }],
    ['c', { x: SLOT_GAP + 2 * right, y: SLOT_GAP }],
    ['d', { x: SLOT_GAP + 3 * right, y: SLOT_GAP }],
    ['e', { x: SLOT_GAP, y: SLOT_GAP + down }],
  ]);
});

test('B4 a note that somebody placed keeps its place, and the others go around it', () => {
  const at = { x: SLOT_GAP + right - 1, y: SLOT_GAP + 20 };
  const places = slots(frame, [view('a'), view('b'), view('pinned', { at })]);
  expect(places.get('pinned')).toEqual(at);
  expect(places.get('a')).toEqual({ x: SLOT_GAP, y: SLOT_GAP });
  expect(places.get('b')).toEqual({ x: SLOT_GAP + 2 * right, y: SLOT_GAP });
});

test('B17 a place outside the frame is drawn inside it', () => {
  const places = slots(frame, [view('a', { at: { x: -1e6, y: 1e6 } })]);
  expect(places.get('a')).toEqual({ x: 0, y: frame.h - NOTE_SIZE.h });
});

test('B4 no note in a slot lies on another, in any frame, whatever the sequence of arrival', () => {
  const at = fc.option(fc.record({ x: fc.integer(), y: fc.integer({ min: -50, max: 900 }) }), {
    nil: undefined,
  });
  const notes = fc.uniqueArray(fc.record({ id: fc.nat(99), order: fc.constantFrom('a0', 'a1'), at }), {
    selector: ({ id }) => id,
    maxLength: 40,
  });
  const size = fc.integer({ min: 1, max: 1_500 });
  fc.assert(
    fc.property(notes, size, size, (given, w, h) => {
      const shown = given.map(({ id, order, at }) => view(String(id), { order, at }));
      const small = { ...frame, w, h };
      const places = slots(small, shown);
      expect(places.size).toBe(shown.length);
      expect(new Map(slots(small, shown.toReversed()))).toEqual(places);
      for (const { id } of shown.filter(({ at }) => at === undefined)) {
        const { x, y } = places.get(id) ?? { x: Number.NaN, y: Number.NaN };
        for (const [other, place] of places) {
          const isApart = Math.abs(place.x - x) >= NOTE_SIZE.w || Math.abs(place.y - y) >= NOTE_SIZE.h;
          expect(other === id || isApart).toBe(true);
        }
      }
    }),
  );
});

test('B4 arranged frames stand in sequence, apart from each other, and seed a document once', () => {
  const parts = NOTE_KINDS.map((kind) => ({ id: `f-${kind}`, title, kind, technology: 't1' }));
  const frames = arrangeFrames(parts);
  expect(frames.map(({ x, y }) => [x > 0, y > 0]).slice(0, 4)).toEqual([
    [false, false],
    [true, false],
    [true, false],
    [false, true],
  ]);
  const corners = new Set(frames.map(({ x, y }) => `${x} ${y}`));
  expect(corners.size).toBe(parts.length);
  const doc = person(1);
  seedFrames(doc, frames.toReversed());
  expect(bytesOf(doc, () => seedFrames(doc, frames))).toEqual([]);
  expect(readFrames(doc)).toEqual(frames);
  expect(arrangeFrames([])).toEqual([]);
});
