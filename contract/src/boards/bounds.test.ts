import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { addNote } from './add-notes.ts';
import { BOUNDS } from './bounds.ts';
import { moveNote, restoreNote, setFacts, writeText } from './change-notes.ts';
import { openBoard } from './document.ts';
import { NOTE_KINDS } from './facts.ts';
import { readFrames } from './frames.ts';
import { ownUndo } from './own-undo.ts';
import { readNote, readNotes } from './read-notes.ts';
import { revealNote } from './reveal-note.ts';
import { slots } from './slots.ts';
import { facts, note, person } from './test/peers.ts';

const frame = { id: 'f1', title: { original: 'ru' as const }, order: 'a0', x: 0, y: 0, w: 880, h: 640 };

const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e308, -0));
const plain = fc.oneof(
  fc.anything({ maxDepth: 2, withBigInt: false, withDate: false }).filter(isStorable),
  number,
  fc.array(fc.oneof(number, fc.constant('f1')), { maxLength: 4 }),
  fc.record(
    {
      kind: fc.oneof(fc.constant('poem'), fc.string()),
      made: number,
      lang: fc.string(),
      title: fc.string(),
    },
    { noNullPrototype: true },
  ),
);
const typed = fc
  .constantFrom('Text', 'Map', 'Array', 'XmlElement', 'formatted')
  .map((name) => ({ typed: name }));
const junk = fc.oneof(plain, typed);
const key = fc.oneof(fc.constantFrom('text', 'facts', 'order', 'deleted'), fc.string());
const noteJunk = fc.oneof(
  junk,
  fc.array(fc.tuple(key, junk), { maxLength: 6 }).map((fields) => ({ fields })),
);

test('B17 nothing that is put into a board or its frames breaks a view or an edit', () => {
  const entries = fc.array(
    fc.tuple(fc.constantFrom('n1', 'n2', '', '__proto__', 'x'.repeat(99)), noteJunk, junk, junk),
  );
  fc.assert(
    fc.property(entries, (all) => {
      const hostile = person(66);
      const doc = person(7);
      const { notes, places } = openBoard(hostile);
      for (const [id, noteValue, place, frameValue] of all) {
        notes.set(id, toStored(noteValue));
        places.set(id, toStored(place));
        hostile.getMap('frames').set(id, toStored(frameValue));
      }
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile));
      expectBounded(doc);
      const undo = ownUndo(doc);
      for (const [id] of all) {
        writeText(doc, id, 'edited');
        setFacts(doc, id, { kind: 'offer' });
        moveNote(doc, id, { frame: 'f1', x: Number.NaN, y: 4 });
        restoreNote(doc, id);
        revealNote(doc, person(8), id);
      }
      addNote(doc, note('new', { after: readNotes(doc)[0]?.order }));
      while (undo.canUndo()) undo.undo();
      expectBounded(doc);
    }),
  );
});

test('B17 a kind from a later version reads as an idea and keeps its words in sight', () => {
  const doc = person(7);
  addNote(doc, note('n1', { text: 'слово' }));
  (openBoard(doc).notes.get('n1') as Y.Map<unknown>).set('facts', { ...facts, kind: 'poem', made: Infinity });
  expect(readNote(doc, 'n1')).toMatchObject({ text: 'слово', facts: { kind: 'idea', made: 0 } });
});

test('B17 of more than 5,000 notes every device shows the same 5,000', () => {
  const [anna, boris] = [person(7), person(8)];
  const ids = Array.from({ length: BOUNDS.readNotes + 20 }, (_, index) => `n${index}`);
  for (const [doc, sequence] of [
    [anna, ids],
    [boris, ids.toReversed()],
  ] as const) {
    doc.transact(() => {
      for (const id of sequence) openBoard(doc).notes.set(id, new Y.Map([['text', new Y.Text()]]));
    });
  }
  expect(readNotes(anna)).toHaveLength(BOUNDS.readNotes);
  expect(readNotes(boris).map(({ id }) => id)).toEqual(readNotes(anna).map(({ id }) => id));
});

test('B17 hostile order keys stop no new note, and a note behind a sound key stays behind it', () => {
  const doc = person(7);
  const orders = ['~~~', 'zz', 'a00', '', 'z'.repeat(27), 'z'.repeat(300), 'я', 'a0', 'a1'];
  for (const [index, order] of orders.entries()) {
    const note: [string, unknown][] = [
      ['text', new Y.Text()],
      ['order', order],
    ];
    openBoard(doc).notes.set(`n${index}`, new Y.Map(note));
  }
  for (const [index, after] of orders.entries())
    expect(addNote(doc, note(`after n${index}`, { after }))).toBe(true);
  expect(addNote(doc, note('last'))).toBe(true);
  const seen = readNotes(doc).map(({ id }) => id);
  expect(seen.filter((id) => /n[78]$/.test(id))).toEqual(['n7', 'after n7', 'n8', 'after n8']);
  expect(seen.indexOf('last')).toBeGreaterThan(seen.indexOf('n4'));
});

function isStorable(value: unknown): boolean {
  const doc = new Y.Doc();
  try {
    doc.getMap('m').set('k', value);
    Y.encodeStateAsUpdate(doc);
    return true;
  } catch {
    return false; // Yjs itself keeps such a value out of a document
  }
}

function toStored(value: unknown): unknown {
  const { typed: type, fields } = (value ?? {}) as { typed?: string; fields?: [string, unknown][] };
  if (fields) return new Y.Map(fields.map(([name, field]) => [name, toStored(field)]));
  if (type === 'Text') return new Y.Text('x'.repeat(BOUNDS.readCharacters + 9));
  if (type === 'Map') return new Y.Map([['kind', 'idea']]);
  if (type === 'Array') return Y.Array.from(['f1', 2, 3]);
  if (type === 'XmlElement') return new Y.XmlElement('p');
  if (type !== 'formatted') return value;
  const text = new Y.Text('bold');
  text.applyDelta([
    { retain: 2, attributes: { bold: true } },
    { insert: { image: 'x' } },
    { insert: 'tail' },
  ]);
  return text;
}

function expectBounded(doc: Y.Doc): void {
  const notes = readNotes(doc);
  for (const { text, facts: known, at, deleted, id } of notes) {
    expect(text.length).toBeLessThanOrEqual(BOUNDS.readCharacters);
    expect(NOTE_KINDS).toContain(known.kind);
    expect(id.length).toBeLessThanOrEqual(64);
    for (const value of [known.made, at?.x ?? 0, at?.y ?? 0, deleted ?? 0])
      expect(Number.isInteger(value)).toBe(true);
    expect(() => new Date(deleted ?? known.made).toISOString()).not.toThrow();
  }
  for (const { x, y } of slots(frame, notes).values())
    expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
  for (const { x, y, w, h } of readFrames(doc))
    expect([x, y, w, h].every(Number.isInteger) && w > 0 && h > 0).toBe(true);
}
