import { addNote, deleteNote, moveNote, openBoard, writeText } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { type Clocks, clocksOf, goesOn, passGate } from './gate.ts';

const facts = { kind: 'idea', lang: 'ru', made: 0 } as const;

function copyOf(doc: Y.Doc, clientId: number): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = clientId;
  return copy;
}

/** What an act adds to a document, as an update. */
function updateOf(doc: Y.Doc, act: (doc: Y.Doc) => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const gather = (update: Uint8Array) => updates.push(update);
  doc.on('update', gather);
  act(doc);
  doc.off('update', gather);
  return Y.mergeUpdates(updates);
}

const add =
  (id: string, text = 'слово') =>
  (doc: Y.Doc) => {
    addNote(doc, { id, frame: 'f', text, facts });
  };
const isOwn = (own: number) => (client: number) => client === own;
const codeOf = (judged: ReturnType<typeof passGate>) => (judged.ok ? 'passed' : judged.code);

/** A small generator with a seed, so that a failing run can be played again. */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

test("B5 what one writes under one's own id passes, and moves that id on only", () => {
  const doc = copyOf(new Y.Doc(), 7);
  const judged = passGate(updateOf(doc, add('n1')), new Map(), isOwn(7));
  expect(judged).toMatchObject({ ok: true, clocks: clocksOf(doc) });
});

test('B5 every honest edit passes: typing, moving, deleting, answering others, sending again', () => {
  const server = new Y.Doc();
  const people = [copyOf(server, 7), copyOf(server, 8), copyOf(server, 9)];
  const roll = dice(42);
  const ids: string[] = [];
  for (let step = 0; step < 400; step += 1) {
    const person = people[roll(3)] ?? server;
    const update = updateOf(person, (doc) => {
      const id = ids[roll(Math.max(1, ids.length))];
      const what = roll(5);
      if (what === 0 || id === undefined) {
        ids.push(`n${step}`);
        add(`n${step}`)(doc);
      } else if (what === 1) writeText(doc, id, `слово ${step}`);
      else if (what === 2) moveNote(doc, id, { frame: 'g', x: step, y: step });
      else if (what === 3) deleteNote(doc, id, step);
      else writeText(doc, id, '');
    });
    for (const again of [0, 1]) {
      expect([step, again, codeOf(passGate(update, clocksOf(server), isOwn(person.clientID)))]).toEqual([
        step,
        again,
        'passed',
      ]);
      Y.applyUpdate(server, update);
    }
    for (const other of people) Y.applyUpdate(other, update);
  }
  expect(server.store.pendingStructs).toBeNull();
});

test("B5 an id of somebody else is foreign, also inside an update with one's own", () => {
  const mine = updateOf(copyOf(new Y.Doc(), 7), add('n1'));
  const theirs = updateOf(copyOf(new Y.Doc(), 8), add('n2'));
  expect(codeOf(passGate(theirs, new Map(), isOwn(7)))).toBe('FOREIGN_CLIENT');
  expect(codeOf(passGate(Y.mergeUpdates([mine, theirs]), new Map(), isOwn(7)))).toBe('FOREIGN_CLIENT');
});

test('B5 whoever types on at the end of a text is told from whoever does anything else', () => {
  const doc = new Y.Doc();
  doc.clientID = 7;
  const first = Y.decodeUpdate(updateOf(doc, add('a', 'сад')));
  const text = (openBoard(doc).notes.get('a') as Y.Map<unknown>).get('text') as Y.Text;
  const after = (act: () => void) => goesOn(Y.decodeUpdate(updateOf(doc, act)));
  expect(goesOn(first)).toBe(false);
  expect(after(() => text.insert(text.length, ' у'))).toBe(false); // behind the note's other keys, by clock
  expect(after(() => text.insert(text.length, ' реки'))).toBe(true);
  expect(after(() => text.insert(1, 'в'))).toBe(false);
  expect(after(() => text.delete(0, 1))).toBe(false);
  expect(after(() => openBoard(doc).places.set('a', ['f']))).toBe(false);
  expect(after(() => text.insert(text.length, '!'))).toBe(false);
  doc.clientID = 8;
  expect(after(() => text.insert(text.length, '?'))).toBe(false);
});

test('B5 a gap is refused wherever it is: before, inside, or under what is built upon', () => {
  const doc = copyOf(new Y.Doc(), 7);
  const [one, two, three] = ['n1', 'n2', 'n3'].map((id) => updateOf(doc, add(id)));
  if (!one || !two || !three) throw new Error('no updates');
  const known = clocksAfter(one);
  expect(codeOf(passGate(two, new Map(), isOwn(7)))).toBe('GAP');
  expect(codeOf(passGate(two, known, isOwn(7)))).toBe('passed');
  expect(codeOf(passGate(Y.mergeUpdates([one, three]), new Map(), isOwn(7)))).toBe('GAP');
  const answer = updateOf(copyOf(doc, 8), (copy) => writeText(copy, 'n3', 'ответ'));
  expect(codeOf(passGate(answer, known, isOwn(8)))).toBe('GAP');
  expect(codeOf(passGate(answer, clocksOf(doc), isOwn(8)))).toBe('passed');
});

function clocksAfter(update: Uint8Array): Clocks {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return clocksOf(doc);
}

test('B5 eleven bytes cannot delete what another will write', () => {
  const victim = copyOf(new Y.Doc(), 8);
  updateOf(victim, add('n1'));
  const known = clocksOf(victim);
  const next = known.get(8) ?? 0;
  const deletes = (client: number, clock: number, length: number) =>
    Uint8Array.of(0, 1, client, 1, clock, length);
  expect(codeOf(passGate(deletes(8, next, 100), known, isOwn(7)))).toBe('UNKNOWN_CLOCK');
  expect(codeOf(passGate(deletes(8, next - 1, 2), known, isOwn(7)))).toBe('UNKNOWN_CLOCK');
  expect(codeOf(passGate(deletes(9, 0, 1), known, isOwn(7)))).toBe('UNKNOWN_CLOCK');
  expect(codeOf(passGate(deletes(8, 0, 1), known, isOwn(7)))).toBe('passed');
});

test("B5 a skip or a swept range over another's clocks is refused", () => {
  // One client, one struct: at clock 0, of kind `kind`, five long; no deletes.
  const struct = (client: number, kind: number) => Uint8Array.of(1, 1, client, 0, kind, 5, 0);
  const [GC, SKIP] = [0, 10];
  expect(codeOf(passGate(struct(8, GC), new Map(), isOwn(7)))).toBe('FOREIGN_CLIENT');
  expect(codeOf(passGate(struct(8, SKIP), new Map(), isOwn(7)))).toBe('FOREIGN_CLIENT');
  expect(codeOf(passGate(struct(7, SKIP), new Map(), isOwn(7)))).toBe('GAP');
  expect(codeOf(passGate(struct(7, GC), new Map(), isOwn(7)))).toBe('passed');
});

test('B5 bytes at random and torn updates never throw, and what passes always resolves', () => {
  const doc = copyOf(new Y.Doc(), 7);
  const whole = updateOf(doc, add('n1', 'длинное слово с хвостом'));
  const roll = dice(7);
  let passed = 0;
  for (let run = 0; run < 4000; run += 1) {
    const bytes =
      run % 2
        ? Uint8Array.from({ length: roll(60) }, () => roll(256))
        : whole.slice(0, roll(whole.length + 1));
    if (run % 4 === 0) for (let n = roll(4); n > 0; n -= 1) bytes[roll(bytes.length)] = roll(256);
    const judged = passGate(bytes, new Map(), isOwn(7));
    if (!judged.ok) continue;
    passed += 1;
    const copy = new Y.Doc();
    Y.applyUpdate(copy, bytes);
    expect([run, copy.store.pendingStructs, copy.store.pendingDs]).toEqual([run, null, null]);
  }
  expect(passed).toBeGreaterThan(0);
});

test('B5 an update with nothing in it passes and changes nothing', () => {
  expect(passGate(Uint8Array.of(0, 0), new Map(), isOwn(7))).toMatchObject({ ok: true, clocks: new Map() });
  expect(codeOf(passGate(new Uint8Array(), new Map(), isOwn(7)))).toBe('MALFORMED');
});
