import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { addNote, addNotes } from './add-notes.ts';
import { BOUNDS } from './bounds.ts';
import { deleteNote, moveNote, restoreNote, setFacts, writeText } from './change-notes.ts';
import { openBoard, stampBoard } from './document.ts';
import { ownUndo } from './own-undo.ts';
import { readNote, readNotes } from './read-notes.ts';
import { bytesOf, facts, meet, note, person, textOf } from './test/peers.ts';
import { touchedNotes } from './touched-notes.ts';

test('B4 an added note reads back as it was written, with its author and at its place', () => {
  const doc = person(7);
  expect(addNote(doc, note('n1', { text: 'Сад у школы', at: { x: 10.4, y: -0.2 } }))).toBe(true);
  expect(readNotes(doc)).toEqual([
    {
      id: 'n1',
      text: 'Сад у школы',
      facts,
      order: 'a0',
      frame: 'f1',
      at: { x: 10, y: 0 },
      deleted: undefined,
      author: 7,
    },
  ]);
});

test('B6 the author stays the one who made the note, whoever writes in it, moves it or restores it', () => {
  const [anna, boris] = [person(7), person(8)];
  addNote(anna, note('n1', { text: 'a' }));
  meet(anna, boris);
  writeText(boris, 'n1', 'b');
  setFacts(boris, 'n1', { kind: 'barrier' });
  moveNote(boris, 'n1', { frame: 'f2' });
  deleteNote(boris, 'n1', 5);
  restoreNote(boris, 'n1');
  meet(anna, boris);
  expect(readNote(anna, 'n1')).toMatchObject({
    author: 7,
    text: 'b',
    facts: { kind: 'barrier' },
    frame: 'f2',
  });
});

test('B4 pasted lines come as one update, in their sequence, right behind the note they were pasted after', () => {
  const doc = person(7);
  addNotes(doc, [note('first'), note('last')]);
  const lines = Array.from({ length: 50 }, (_, line) =>
    note(`z${100 - line}`, { after: readNote(doc, 'first')?.order }),
  );
  expect(bytesOf(doc, () => addNotes(doc, lines))).toHaveLength(1);
  expect(readNotes(doc).map(({ id }) => id)).toEqual(['first', ...lines.map(({ id }) => id), 'last']);
});

test('B4 a repeated addition changes nothing, and neither does an edit of a note that nobody knows', () => {
  const doc = person(7);
  addNote(doc, note('n1', { text: 'once' }));
  const sent = bytesOf(doc, () => {
    expect(addNote(doc, note('n1', { text: 'twice' }))).toBe(false);
    expect(addNotes(doc, [note('n2'), note('n2')])).toBe(false);
    expect(writeText(doc, 'n9', 'x')).toBe(false);
    expect(moveNote(doc, 'n9', { frame: 'f1' })).toBe(false);
    expect(setFacts(doc, 'n9', { kind: 'offer' })).toBe(false);
    expect(deleteNote(doc, 'n9', 1)).toBe(false);
    expect(restoreNote(doc, 'n9')).toBe(false);
  });
  expect(sent).toEqual([]);
  expect(textOf(doc, 'n1')).toBe('once');
});

test('B4 an act that changes nothing sends nothing', () => {
  const doc = person(7);
  addNote(doc, note('n1', { text: 'same', at: { x: 1, y: 2 } }));
  const sent = bytesOf(doc, () => {
    expect(writeText(doc, 'n1', 'same')).toBe(true);
    expect(moveNote(doc, 'n1', { frame: 'f1', x: 1.2, y: 1.8 })).toBe(true);
    expect(setFacts(doc, 'n1', { kind: 'idea' })).toBe(true);
    expect(restoreNote(doc, 'n1')).toBe(true);
  });
  expect(sent).toEqual([]);
});

test('B4 a move is about 33 bytes and leaves the text alone while a neighbour types', () => {
  const [anna, boris] = [person(1_234_567), person(7_654_321)];
  addNote(anna, note('0197a3c0-6a52-7a3e-9f1b-2c4d5e6f7a8b', { text: 'школа', at: { x: 100, y: 200 } }));
  meet(anna, boris);
  const id = readNotes(anna)[0]?.id ?? '';
  writeText(boris, id, 'наша школа');
  const [bytes = 0] = bytesOf(anna, () => moveNote(anna, id, { frame: 'f2', x: 640, y: 480 }));
  expect(bytes).toBeLessThanOrEqual(36);
  meet(anna, boris);
  expect(readNote(boris, id)).toMatchObject({ text: 'наша школа', frame: 'f2', at: { x: 640, y: 480 } });
});

test('B4 a deleted note keeps what others type into it meanwhile', () => {
  const [anna, boris] = [person(7), person(8)];
  addNote(anna, note('n1', { text: 'сад' }));
  meet(anna, boris);
  deleteNote(anna, 'n1', 50);
  writeText(boris, 'n1', 'сад и огород');
  meet(anna, boris);
  expect(readNote(anna, 'n1')).toMatchObject({ deleted: 50, text: 'сад и огород' });
  deleteNote(boris, 'n1', 90);
  expect(readNote(boris, 'n1')?.deleted).toBe(50);
  restoreNote(boris, 'n1');
  meet(anna, boris);
  expect(readNote(anna, 'n1')?.deleted).toBeUndefined();
});

test('B4 two people who write after the same note at the same time see the same sequence', () => {
  const [anna, boris] = [person(7), person(8)];
  addNotes(anna, [note('n1'), note('n4')]);
  meet(anna, boris);
  const after = readNote(anna, 'n1')?.order;
  addNote(anna, note('n3', { after }));
  addNote(boris, note('n2', { after }));
  meet(anna, boris);
  expect(readNotes(anna).map(({ id }) => id)).toEqual(['n1', 'n2', 'n3', 'n4']);
  expect(readNotes(boris)).toEqual(readNotes(anna));
});

test('B17 a board takes 2,000 notes and refuses a paste that would go past them, whole', () => {
  const doc = person(7);
  const many = Array.from({ length: BOUNDS.notes - 1 }, (_, index) => note(`n${index}`));
  expect(addNotes(doc, many)).toBe(true);
  expect(addNotes(doc, [note('x'), note('y')])).toBe(false);
  expect(addNote(doc, note('x'))).toBe(true);
  expect(readNotes(doc)).toHaveLength(BOUNDS.notes);
});

test('B16 the server stamps a board once', () => {
  const doc = person(1);
  stampBoard(doc, 'case-lab');
  expect(bytesOf(doc, () => stampBoard(doc, 'another'))).toEqual([]);
  expect(openBoard(doc).meta.toJSON()).toEqual({ version: 1, template: 'case-lab' });
});

test('B4 a remote keystroke, move, birth or deletion touches its own note and no other', () => {
  const [anna, boris] = [person(7), person(8)];
  addNotes(anna, [note('n1', { text: 'a' }), note('n2'), note('n3')]);
  stampBoard(anna, 'case-lab');
  const touched: string[][] = [];
  boris.on('afterTransaction', (transaction: Y.Transaction) => touched.push([...touchedNotes(transaction)]));
  anna.on('update', (update: Uint8Array) => Y.applyUpdate(boris, update));
  Y.applyUpdate(boris, Y.encodeStateAsUpdate(anna));
  expect(touched.splice(0)).toEqual([['n1', 'n2', 'n3']]);
  writeText(anna, 'n1', 'ab');
  moveNote(anna, 'n2', { frame: 'f2' });
  setFacts(anna, 'n3', { kind: 'offer' });
  deleteNote(anna, 'n1', 5);
  addNote(anna, note('n4'));
  openBoard(anna).meta.set('template', 'other');
  expect(touched).toEqual([['n1'], ['n2'], ['n3'], ['n1'], ['n4'], []]);
});

test('B15 a note that is moved becomes what the frame means, and one undo takes back both', () => {
  const doc = person(7);
  addNote(doc, note('n1'));
  const undo = ownUndo(doc);
  const sent = bytesOf(doc, () => {
    expect(moveNote(doc, 'n1', { frame: 'f2' }, { technology: 't1', kind: 'question' })).toBe(true);
  });
  expect(sent).toHaveLength(1);
  const moved = { frame: 'f2', facts: { kind: 'question', technology: 't1' } };
  expect(readNote(doc, 'n1')).toMatchObject(moved);
  undo.undo();
  expect(readNote(doc, 'n1')).toMatchObject({ frame: 'f1', facts });
  expect(readNote(doc, 'n1')?.facts).not.toHaveProperty('technology');
  undo.redo();
  expect(readNote(doc, 'n1')).toMatchObject(moved);
  expect(bytesOf(doc, () => moveNote(doc, 'n1', { frame: 'f2' }, { kind: 'question' }))).toEqual([]);
});
