import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { bytesOf, copyOf, updateOf } from '../../test/hostile-updates.ts';
import { clocksOf, passGate } from './gate.ts';
import { passLoad } from './gate-load.ts';

const isOwn = (client: number) => client === 7 || client === 9;

/** What the gate says of an update to a document. */
function codeOf(update: Uint8Array, doc = new Y.Doc()): string {
  const judged = passGate(update, clocksOf(doc), isOwn);
  return judged.ok ? (passLoad(judged.decoded, doc) ?? 'passed') : judged.code;
}

/** As many structs of one client, each of these bytes. */
const section = (client: number, structs: Uint8Array[], clock = 0) =>
  bytesOf(1, structs.length, client, clock, ...structs, 0);
const inRoot = (root: string) => bytesOf(Uint8Array.of(4), 1, root, 'x');
const times = (n: number, make: (index: number) => Uint8Array) =>
  Array.from({ length: n }, (_, at) => make(at));

test('B5 thousands of insertions at one spot are refused before Yjs goes through them', () => {
  const doc = new Y.Doc();
  expect(
    codeOf(
      section(
        7,
        times(8000, () => inRoot('x')),
      ),
      doc,
    ),
  ).toBe('TOO_LARGE');
  // As if they had come little by little: each of many would go through all of them.
  for (let at = 0; at < 8000; at += 800)
    Y.applyUpdate(
      doc,
      section(
        7,
        times(800, () => inRoot('x')),
        at,
      ),
    );
  expect(
    codeOf(
      section(
        9,
        times(800, () => inRoot('x')),
      ),
      doc,
    ),
  ).toBe('TOO_LARGE');
  expect(codeOf(section(9, [inRoot('x')]), doc)).toBe('passed');
});

test('B5 typing at the top of a long note again and again passes', () => {
  const doc = copyOf(new Y.Doc(), 7);
  const text = doc.getText('x');
  const update = updateOf(doc, () => {
    for (let n = 0; n < 600; n += 1) text.insert(0, 'я');
  });
  expect(codeOf(update)).toBe('passed');
});

test('B5 thousands of root maps are refused', () => {
  expect(
    codeOf(
      section(
        7,
        times(5000, (at) => inRoot(`r${at}`)),
      ),
    ),
  ).toBe('TOO_LARGE');
});

test('B5 types in types in types are refused, in one update and over many', () => {
  const nested = (clock: number) =>
    clock === 0 ? bytesOf(Uint8Array.of(7), 1, 'x', 1) : bytesOf(Uint8Array.of(7), 0, 7, clock - 1, 1);
  expect(codeOf(section(7, times(4000, nested)))).toBe('TOO_LARGE');
  const doc = new Y.Doc();
  const codes = times(12, nested).map((struct, at) => {
    const code = codeOf(section(7, [struct], at), doc);
    if (code === 'passed') Y.applyUpdate(doc, section(7, [struct], at));
    return code;
  });
  expect(codes.slice(0, 9)).toEqual(Array(9).fill('passed'));
  expect(codes[9]).toBe('TOO_LARGE');
});

test('B5 upon a type that is not committed yet one storey may be built, as when a note and its text come one by one', () => {
  const inner = (clock: number) => bytesOf(Uint8Array.of(7), 0, 7, clock, 1);
  const codeUpon = (structs: Uint8Array[]) => {
    const judged = passGate(section(7, structs, 1), new Map([[7, 1]]), isOwn);
    return judged.ok && passLoad(judged.decoded, new Y.Doc());
  };
  expect(codeUpon([inner(0)])).toBeUndefined();
  expect(codeUpon([inner(0), inner(1)])).toBe('TOO_LARGE');
});

test('B5 neighbours out of two different types are refused', () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, section(8, [inRoot('x'), inRoot('y')]));
  const between = (left: number, right: number) =>
    section(7, [bytesOf(Uint8Array.of(4 | 128 | 64), 8, left, 8, right, 'z')]);
  expect(codeOf(between(0, 1), doc)).toBe('MALFORMED');
  Y.applyUpdate(doc, section(8, [bytesOf(Uint8Array.of(4 | 128), 8, 0, 'x')], 2));
  expect(codeOf(between(0, 2), doc)).toBe('passed');
});

test('B5 what Yjs would stumble over is refused: itself as neighbour, two sections, ranges over ranges', () => {
  const itself = bytesOf(Uint8Array.of(4 | 128), 7, 1, 'a');
  expect(codeOf(section(7, [itself, inRoot('x')]))).toBe('GAP');
  const circle = (client: number, other: number) =>
    bytesOf(1, client, 0, Uint8Array.of(4 | 128), other, 0, 'a');
  expect(codeOf(bytesOf(2, circle(9, 7), circle(7, 9), 0))).toBe('GAP');
  const one = (clock: number) => bytesOf(1, 7, clock, inRoot('x'));
  expect(codeOf(bytesOf(2, one(0), one(1), 0))).toBe('MALFORMED');
  const doc = copyOf(new Y.Doc(), 7);
  updateOf(doc, () => doc.getText('x').insert(0, 'слово'));
  expect(codeOf(bytesOf(0, 1, 7, 2, 0, 3, 2, 3), doc)).toBe('MALFORMED');
  expect(codeOf(bytesOf(0, 1, 7, 2, 0, 1, 2, 3), doc)).toBe('passed');
});

test('B5 what no board holds is refused: subdocuments, formats, endless nesting, no length, clocks beyond all writing', () => {
  const item = (kind: number, content: Uint8Array) =>
    section(7, [bytesOf(Uint8Array.of(kind), 1, 'x', content)]);
  expect(codeOf(item(9, bytesOf('sub', Uint8Array.of(118, 0))))).toBe('MALFORMED');
  expect(codeOf(item(6, bytesOf('b', '1')))).toBe('MALFORMED');
  const nested = Uint8Array.of(1, ...Array<number[]>(40).fill([117, 1]).flat(), 126);
  expect(codeOf(item(8, nested))).toBe('MALFORMED');
  expect(codeOf(item(4, bytesOf('')))).toBe('MALFORMED');
  expect(codeOf(section(7, [bytesOf(0, 2 ** 40)]))).toBe('MALFORMED');
});

test('B5 what is known comes again whole or not at all', () => {
  const word = (text: string) => bytesOf(1, 1, 7, 0, bytesOf(Uint8Array.of(4), 1, 'x', text), 0);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, word('abc'));
  expect([codeOf(word('abc'), doc), codeOf(word('abcdef'), doc)]).toEqual(['passed', 'GAP']);
});
