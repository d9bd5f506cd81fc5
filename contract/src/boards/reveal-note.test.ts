import { expect, test } from '@jest/globals';
import { addNote, addNotes } from './add-notes.ts';
import { BOUNDS } from './bounds.ts';
import { deleteNote } from './change-notes.ts';
import { ownUndo } from './own-undo.ts';
import { readNote, readNotes } from './read-notes.ts';
import { revealNote } from './reveal-note.ts';
import { bytesOf, facts, meet, note, person } from './test/peers.ts';

const secret = note('n1', {
  text: 'Тихая мысль 🌱',
  facts: { ...facts, kind: 'barrier', technology: 't1' },
  at: { x: 3, y: 4 },
});

test('B7 a revealed note stands on the board as it stood in the draft, behind those already there', () => {
  const [draft, board] = [person(7), person(7)];
  addNote(draft, secret);
  addNote(board, note('n0'));
  expect(revealNote(draft, board, 'n1')).toBe(true);
  expect(readNotes(board)[1]).toEqual({ ...readNote(draft, 'n1'), order: 'a1', deleted: undefined });
  expect(readNote(draft, 'n1')?.deleted).toBeGreaterThan(0);
});

test('B7 a second press, and one on another device, reveal nothing twice', () => {
  const [draft, board, otherDraft] = [person(7), person(7), person(8)];
  addNote(draft, secret);
  meet(draft, otherDraft);
  revealNote(draft, board, 'n1');
  expect(bytesOf(board, () => expect(revealNote(draft, board, 'n1')).toBe(true))).toEqual([]);
  expect(bytesOf(board, () => expect(revealNote(otherDraft, board, 'n1')).toBe(true))).toEqual([]);
  expect(readNotes(board)).toHaveLength(1);
});

test('B7 what its owner threw away is not revealed, and an unknown note neither', () => {
  const [draft, board] = [person(7), person(7)];
  addNote(draft, secret);
  deleteNote(draft, 'n1', 5);
  expect([revealNote(draft, board, 'n1'), revealNote(draft, board, 'n2')]).toEqual([false, false]);
  expect(readNotes(board)).toEqual([]);
});

test('B7 a full board leaves the draft as it was', () => {
  const [draft, board] = [person(7), person(7)];
  addNote(draft, secret);
  addNotes(
    board,
    Array.from({ length: BOUNDS.notes }, (_, index) => note(`b${index}`)),
  );
  expect(revealNote(draft, board, 'n1')).toBe(false);
  expect(readNote(draft, 'n1')?.deleted).toBeUndefined();
});

test('B15 undo does not unsay: neither the board nor the draft takes a reveal back', () => {
  const [draft, board] = [person(7), person(7)];
  addNote(draft, secret);
  const undos = [ownUndo(draft), ownUndo(board)];
  revealNote(draft, board, 'n1');
  expect(undos.map((undo) => undo.canUndo())).toEqual([false, false]);
});
