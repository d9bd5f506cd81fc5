import { expect, test } from '@jest/globals';
import { addNote, addNotes } from './add-notes.ts';
import { deleteNote, moveNote, setFacts, writeText } from './change-notes.ts';
import { BY_HAND } from './document.ts';
import { ownUndo } from './own-undo.ts';
import { readNote, readNotes } from './read-notes.ts';
import { meet, note, person, textOf } from './test/peers.ts';

test('B15 each gesture is one step, however quickly it follows the last, and typing in one note is one', () => {
  const doc = person(7);
  const undo = ownUndo(doc);
  addNote(doc, note('n1'));
  for (const text of ['с', 'са', 'сад']) writeText(doc, 'n1', text);
  moveNote(doc, 'n1', { frame: 'f2', x: 1, y: 1 });
  moveNote(doc, 'n1', { frame: 'f3', x: 2, y: 2 });
  undo.undo();
  expect(readNote(doc, 'n1')).toMatchObject({ frame: 'f2', text: 'сад' });
  undo.undo();
  expect(readNote(doc, 'n1')).toMatchObject({ frame: 'f1', text: 'сад' });
  undo.undo();
  expect(readNote(doc, 'n1')).toMatchObject({ text: '', deleted: undefined });
  undo.undo();
  expect(readNote(doc, 'n1')?.deleted).toBeGreaterThan(0);
  expect(undo.canUndo()).toBe(false);
});

test('B15 typing in another note begins another step', () => {
  const doc = person(7);
  addNotes(doc, [note('n1'), note('n2')]);
  const undo = ownUndo(doc);
  writeText(doc, 'n1', 'one');
  writeText(doc, 'n2', 'two');
  undo.undo();
  expect([textOf(doc, 'n1'), textOf(doc, 'n2')]).toEqual(['one', '']);
});

test('B15 a group drag wrapped in one transaction comes back in one step', () => {
  const doc = person(7);
  addNotes(doc, [note('n1'), note('n2')]);
  const undo = ownUndo(doc);
  doc.transact(() => {
    moveNote(doc, 'n1', { frame: 'f2' });
    moveNote(doc, 'n2', { frame: 'f2' });
  }, BY_HAND);
  undo.undo();
  expect(readNotes(doc).map(({ frame }) => frame)).toEqual(['f1', 'f1']);
});

test('B15 undo takes back my words and leaves those that a neighbour typed between them', () => {
  const [anna, boris] = [person(7), person(8)];
  addNote(anna, note('n1', { text: 'школа' }));
  meet(anna, boris);
  const undo = ownUndo(anna);
  writeText(anna, 'n1', 'наша школа');
  meet(anna, boris);
  writeText(boris, 'n1', 'наша старая школа');
  meet(anna, boris);
  undo.undo();
  expect(textOf(anna, 'n1')).toBe('старая школа');
  undo.redo();
  meet(anna, boris);
  expect(textOf(boris, 'n1')).toBe('наша старая школа');
});

test('B15 undo of my move leaves the place that another gave the note since', () => {
  const [anna, boris] = [person(7), person(8)];
  addNote(anna, note('n1'));
  const undo = ownUndo(anna);
  moveNote(anna, 'n1', { frame: 'f2', x: 5, y: 5 });
  meet(anna, boris);
  moveNote(boris, 'n1', { frame: 'f3', x: 9, y: 9 });
  meet(anna, boris);
  undo.undo();
  meet(anna, boris);
  expect(readNote(boris, 'n1')).toMatchObject({ frame: 'f3', at: { x: 9, y: 9 } });
});

test('B15 undo of my paste leaves the note in which another has written, and redo brings the others back', () => {
  const [anna, boris] = [person(7), person(8)];
  const undo = ownUndo(anna);
  addNotes(anna, [note('n1', { text: 'a' }), note('n2', { text: 'b' })]);
  meet(anna, boris);
  writeText(boris, 'n2', 'b, да');
  meet(anna, boris);
  undo.undo();
  meet(anna, boris);
  expect(readNote(boris, 'n1')?.deleted).toBeGreaterThan(0);
  expect(readNote(boris, 'n2')).toMatchObject({ deleted: undefined, text: 'b, да' });
  undo.redo();
  expect(readNotes(anna).map(({ deleted }) => deleted)).toEqual([undefined, undefined]);
});

test('B15 words that another types while I undo the note are still there when it is restored', () => {
  const [anna, boris] = [person(7), person(8)];
  const undo = ownUndo(anna);
  addNote(anna, note('n1', { text: 'сад' }));
  meet(anna, boris);
  undo.undo();
  writeText(boris, 'n1', 'сад у школы');
  meet(anna, boris);
  expect(textOf(anna, 'n1')).toBe('сад у школы');
  undo.redo();
  writeText(boris, 'n1', 'сад у старой школы');
  meet(anna, boris);
  undo.undo();
  expect(readNote(anna, 'n1')).toMatchObject({ deleted: undefined, text: 'сад у старой школы' });
});

test('B15 a move that another has overtaken is passed over, and the addition below it keeps the words of others', () => {
  const [anna, boris] = [person(7), person(8)];
  const undo = ownUndo(anna);
  addNote(anna, note('n1', { text: 'сад' }));
  moveNote(anna, 'n1', { frame: 'f2' });
  meet(anna, boris);
  moveNote(boris, 'n1', { frame: 'f3' });
  writeText(boris, 'n1', 'сад у школы');
  meet(anna, boris);
  undo.undo();
  meet(anna, boris);
  expect(readNote(boris, 'n1')).toMatchObject({ text: 'сад у школы', frame: 'f3', deleted: undefined });
});

test('B15 undo and redo walk the whole way there and back, and tell who listens for the buttons', () => {
  const doc = person(7);
  const undo = ownUndo(doc);
  const popped: string[] = [];
  undo.on('stack-item-popped', ({ type }) => popped.push(type));
  addNote(doc, note('n1', { text: 'x' }));
  setFacts(doc, 'n1', { kind: 'barrier' });
  deleteNote(doc, 'n1', 5);
  const end = readNotes(doc);
  for (let round = 0; round < 2; round++) {
    while (undo.canUndo()) undo.undo();
    expect(readNote(doc, 'n1')).toMatchObject({
      deleted: expect.any(Number),
      facts: { kind: 'idea' },
      text: 'x',
    });
    while (undo.canRedo()) undo.redo();
    expect(readNotes(doc)).toEqual(end);
  }
  expect(popped).toHaveLength(12);
});
