import {
  addNote,
  deleteNote,
  moveNote,
  openBoard,
  ownUndo,
  restoreNote,
  setKind,
  stampBoard,
  writeText,
} from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { bytesOf, copyOf, updateOf } from '../../test/hostile-updates.ts';
import { passContentGate } from './content-gate.ts';
import { clocksOf, passGate } from './gate.ts';

const facts = { kind: 'idea', lang: 'ru', made: 0 } as const;
const [SERVER, ME, THEM, MY_PHONE] = [1, 7, 8, 9];
const isOwn = (client: number) => client === ME || client === MY_PHONE;

/** A board with a note of mine and one of theirs, both typed in by both while that was allowed. */
function board(): Y.Doc {
  const doc = new Y.Doc();
  for (const [client, act] of [
    [SERVER, (copy: Y.Doc) => stampBoard(copy, 'case')],
    [MY_PHONE, (copy: Y.Doc) => addNote(copy, { id: 'mine', frame: 'f', text: 'моё', facts })],
    [THEM, (copy: Y.Doc) => addNote(copy, { id: 'theirs', frame: 'f', text: 'их 🌱', facts })],
    [ME, (copy: Y.Doc) => writeText(copy, 'theirs', 'их 🌱 дерево')],
    [THEM, (copy: Y.Doc) => writeText(copy, 'mine', 'моё, нет, наше')],
  ] as const)
    Y.applyUpdate(doc, updateOf(copyOf(doc, client), act));
  return doc;
}

function codeOf(update: Uint8Array, doc: Y.Doc, passedFrom = 0): string {
  const judged = passGate(update, clocksOf(doc), isOwn);
  if (!judged.ok) return judged.code;
  const writer = { isOwn, hasPassed: ({ client, clock }: Y.ID) => isOwn(client) && clock >= passedFrom };
  return passContentGate(judged.decoded, doc, writer) ?? 'passed';
}

const codeOfAct = (act: (doc: Y.Doc) => void, doc = board()) => codeOf(updateOf(copyOf(doc, ME), act), doc);
const noteOf = (doc: Y.Doc, id: string) => openBoard(doc).notes.get(id) as Y.Map<unknown>;

test("B5 in such a phase one's own notes may be written, changed and deleted, also what others typed in them", () => {
  for (const act of [
    (doc: Y.Doc) =>
      addNote(doc, { id: 'new', frame: 'f', text: 'ещё', facts: { ...facts, for: 'participant-9' } }),
    (doc: Y.Doc) => writeText(doc, 'mine', ''),
    (doc: Y.Doc) => setKind(doc, 'mine', 'question'),
    (doc: Y.Doc) => deleteNote(doc, 'mine', 1),
    (doc: Y.Doc) => deleteNote(doc, 'mine', 1) && restoreNote(doc, 'mine'),
    (doc: Y.Doc) => openBoard(doc).notes.set('mine', new Y.Map([['text', new Y.Text('заново')]])),
  ])
    expect(codeOfAct(act)).toBe('passed');
});

test("B5 in such a phase another's note may be moved, ordered, clustered and linked", () => {
  for (const act of [
    (doc: Y.Doc) => moveNote(doc, 'theirs', { frame: 'g', x: 1, y: 2 }),
    (doc: Y.Doc) => openBoard(doc).places.delete('theirs'),
    (doc: Y.Doc) => noteOf(doc, 'theirs').set('order', 'b7'),
    (doc: Y.Doc) => noteOf(doc, 'theirs').set('cluster', 'c1'),
    (doc: Y.Doc) => doc.getMap('links').set('l1', { from: 'mine', to: 'theirs' }),
    (doc: Y.Doc) => doc.getMap('reactions').set('theirs/+/me', 1),
  ])
    expect(codeOfAct(act)).toBe('passed');
});

test("B5 in such a phase no way leads to another's words", () => {
  for (const act of [
    (doc: Y.Doc) => writeText(doc, 'theirs', 'их 🌱 куст'),
    (doc: Y.Doc) => writeText(doc, 'theirs', ''),
    (doc: Y.Doc) => (noteOf(doc, 'theirs').get('text') as Y.Text).insert(0, 'не '),
    (doc: Y.Doc) => (noteOf(doc, 'theirs').get('text') as Y.Text).delete(0, 2),
    // One's own words in another's note are part of that note.
    (doc: Y.Doc) => (noteOf(doc, 'theirs').get('text') as Y.Text).delete(6, 2),
    (doc: Y.Doc) => setKind(doc, 'theirs', 'offer'),
    (doc: Y.Doc) => deleteNote(doc, 'theirs', 1),
    (doc: Y.Doc) => noteOf(doc, 'theirs').set('hidden', true),
    (doc: Y.Doc) => noteOf(doc, 'theirs').set('translation', { en: 'theirs' }),
    (doc: Y.Doc) => noteOf(doc, 'theirs').set('text', new Y.Text('подмена')),
    (doc: Y.Doc) => noteOf(doc, 'theirs').delete('text'),
    (doc: Y.Doc) => openBoard(doc).notes.set('theirs', new Y.Map([['text', new Y.Text('подмена')]])),
    (doc: Y.Doc) => openBoard(doc).notes.delete('theirs'),
    (doc: Y.Doc) => openBoard(doc).meta.set('version', 99),
    (doc: Y.Doc) => openBoard(doc).meta.delete('template'),
  ])
    expect([act.toString(), codeOfAct(act)]).toEqual([act.toString(), 'NOT_ALLOWED']);
});

test("B5 what is hidden behind neighbours and later structs is found: a chain into another's text, a foreign key", () => {
  const doc = board();
  const text = noteOf(doc, 'theirs').get('text') as Y.Text;
  const end = text._start?.lastId ?? Y.createID(0, 0);
  const from = Y.getState(doc.store, ME);
  // The first struct is known only through the second one, which stands in another section.
  const head = bytesOf(
    1,
    MY_PHONE,
    Y.getState(doc.store, MY_PHONE),
    Uint8Array.of(4 | 128),
    end.client,
    end.clock,
    'а',
  );
  const next = bytesOf(1, ME, from, Uint8Array.of(4 | 128), MY_PHONE, Y.getState(doc.store, MY_PHONE), 'б');
  expect(codeOf(bytesOf(2, next, head, 0), doc)).toBe('NOT_ALLOWED');
  // As if it had been written at the same time under the same id.
  const twin = bytesOf(1, ME, from, Uint8Array.of(7 | 32), 1, 'notes', 'theirs', 1);
  expect(codeOf(bytesOf(1, twin, 0), doc)).toBe('NOT_ALLOWED');
  // Beside words of one's own that are on their way, and beside theirs: that would cut their emoji in two.
  const known = clocksOf(doc).set(ME, from + 1);
  const cut = bytesOf(1, ME, from + 1, Uint8Array.of(4 | 128 | 64), ME, from, end.client, end.clock, 'в');
  const judged = passGate(bytesOf(1, cut, 0), known, isOwn);
  expect(judged.ok && passContentGate(judged.decoded, doc, { isOwn, hasPassed: () => true })).toBe(
    'NOT_ALLOWED',
  );
});

test("B5 undo and redo of one's own pass", () => {
  const doc = board();
  const mine = copyOf(doc, ME);
  const undo = ownUndo(mine);
  for (const act of [
    () => addNote(mine, { id: 'new', frame: 'f', text: 'ещё', facts }),
    () => writeText(mine, 'mine', 'моё снова'),
    () => moveNote(mine, 'theirs', { frame: 'h' }),
    ...Array<() => void>(3).fill(() => undo.undo()),
    ...Array<() => void>(3).fill(() => undo.redo()),
  ]) {
    const update = updateOf(mine, act);
    expect([update.length > 2, codeOf(update, doc)]).toEqual([true, 'passed']);
    Y.applyUpdate(doc, update);
  }
});

test('B5 what builds upon words that are not committed yet passes where these have passed this gate, else it waits', () => {
  const doc = board();
  const mine = copyOf(doc, ME);
  const known = clocksOf(doc);
  const first = updateOf(mine, () => writeText(mine, 'mine', 'раз'));
  const judged = passGate(first, known, isOwn);
  if (!judged.ok) throw new Error(judged.code);
  for (const [client, clock] of judged.clocks) known.set(client, clock);
  const second = passGate(
    updateOf(mine, () => writeText(mine, 'mine', 'раз, два')),
    known,
    isOwn,
  );
  if (!second.ok) throw new Error(second.code);
  const passes = (hasPassed: boolean) =>
    passContentGate(second.decoded, doc, { isOwn, hasPassed: () => hasPassed });
  expect([passes(true), passes(false)]).toEqual([undefined, 'GAP']);
  // Of what somebody else has under way nobody can have heard.
  known.set(THEM, (known.get(THEM) ?? 0) + 5);
  const guess = passGate(bytesOf(0, 1, THEM, 1, Y.getState(doc.store, THEM), 3), known, isOwn);
  expect(
    guess.ok && passContentGate(guess.decoded, doc, { isOwn, hasPassed: ({ client }) => isOwn(client) }),
  ).toBe('GAP');
});

test('B5 the largest update is judged within 50 ms, whatever is in it', () => {
  const doc = board();
  const many = Array.from({ length: 8000 }, (_, at) => bytesOf(Uint8Array.of(4 | 128), ME, at, 'x'));
  const chain = bytesOf(1, many.length, ME, Y.getState(doc.store, ME), ...many, 0);
  const decoded = Y.decodeUpdate(chain);
  const begun = performance.now();
  passContentGate(decoded, doc, { isOwn, hasPassed: () => true });
  // Ten times what is promised: the machine may be busy.
  expect(performance.now() - begun).toBeLessThan(500);
});
