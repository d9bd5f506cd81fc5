import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { addNote } from './add-notes.ts';
import { deleteNote, moveNote, restoreNote, setFacts, writeText } from './change-notes.ts';
import { openBoard, stampBoard } from './document.ts';
import { ownUndo } from './own-undo.ts';
import { readNote, readNotes } from './read-notes.ts';
import { restoreBoard } from './restore-board.ts';
import { bytesOf, facts, meet, note, person, textOf } from './test/peers.ts';

const AT = 1_700_000_500_000;

/** A copy as it is now, for looking at later. */
function keep(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function board(): Y.Doc {
  const doc = person(7);
  stampBoard(doc, 'case');
  addNote(doc, note('n1', { text: 'школа', at: { x: 10, y: 20 } }));
  addNote(doc, note('n2', { text: 'сад' }));
  return doc;
}

/** What stands on a board, by note. */
const seen = (doc: Y.Doc) => readNotes(doc).filter((one) => one.deleted === undefined);

test('B10 texts, kinds, places and deletions go back to how they were', () => {
  const doc = board();
  deleteNote(doc, 'n2', 5);
  const old = keep(doc);
  writeText(doc, 'n1', 'совсем другое');
  setFacts(doc, 'n1', { kind: 'barrier' });
  moveNote(doc, 'n1', { frame: 'f2' });
  restoreNote(doc, 'n2');
  restoreBoard(doc, old, AT);
  expect(readNotes(doc)).toEqual(readNotes(old));
});

test('B10 a note that was deleted since comes back, one that was made since is marked deleted', () => {
  const doc = board();
  const old = keep(doc);
  deleteNote(doc, 'n1', 5);
  addNote(doc, note('n3', { text: 'позже' }));
  restoreBoard(doc, old, AT);
  expect(seen(doc)).toEqual(seen(old));
  expect(readNote(doc, 'n3')).toMatchObject({ text: 'позже', deleted: AT });
});

test('B10 a note that the board has lost altogether is written anew', () => {
  const old = board();
  const doc = person(8);
  restoreBoard(doc, old, AT);
  const withoutAuthor = (from: Y.Doc) => readNotes(from).map(({ author: _author, ...rest }) => rest);
  expect(withoutAuthor(doc)).toEqual(withoutAuthor(old));
});

test('B10 restoring is a new edit: one update, none where nothing has changed, and no undo of a person follows it', () => {
  const doc = board();
  const old = keep(doc);
  expect(bytesOf(doc, () => restoreBoard(doc, old, AT))).toEqual([]);
  writeText(doc, 'n1', 'иначе');
  const undo = ownUndo(doc);
  expect(bytesOf(doc, () => restoreBoard(doc, old, AT))).toHaveLength(1);
  expect([undo.canUndo(), openBoard(doc).meta.get('version')]).toEqual([false, 1]);
});

test('B10 what others type, add and move while a board is restored is not lost', () => {
  const [server, aigul, boris] = [board(), person(8), person(9)];
  const old = keep(server);
  writeText(server, 'n1', 'школа у реки');
  meet(server, aigul, boris);
  writeText(aigul, 'n1', 'наша школа у реки');
  addNote(boris, note('n4', { text: 'в эту минуту' }));
  moveNote(boris, 'n2', { frame: 'f2' });
  restoreBoard(server, old, AT);
  meet(server, aigul, boris);
  expect([textOf(aigul, 'n1'), textOf(boris, 'n4')]).toEqual(['наша школа', 'в эту минуту']);
  expect(seen(server).map(({ id, frame }) => [id, frame])).toEqual([
    ['n1', 'f1'],
    ['n2', 'f2'],
    ['n4', 'f1'],
  ]);
});

test('B10 words typed into a note that the restoring deletes are kept with it', () => {
  const [server, aigul] = [board(), person(8)];
  const old = keep(server);
  addNote(server, note('n3', { text: 'новое' }));
  meet(server, aigul);
  writeText(aigul, 'n3', 'новое и важное');
  restoreBoard(server, old, AT);
  meet(server, aigul);
  expect(readNote(aigul, 'n3')).toMatchObject({ text: 'новое и важное', deleted: AT });
});

test('B10 whatever was done since, restoring shows the old board, and restoring what was before shows that', () => {
  const id = fc.constantFrom('n1', 'n2', 'n3', 'n4');
  const act = fc.oneof(
    fc.record({ do: fc.constant('write'), id, text: fc.string({ unit: 'grapheme', maxLength: 12 }) }),
    fc.record({ do: fc.constant('add'), id, text: fc.string({ maxLength: 5 }) }),
    fc.record({ do: fc.constantFrom('delete', 'move', 'kind'), id, text: fc.constant('') }),
  );
  fc.assert(
    fc.property(fc.array(act), fc.array(act), (before, since) => {
      const doc = board();
      for (const one of before) play(doc, one);
      const old = keep(doc);
      for (const one of since) play(doc, one);
      const last = keep(doc);
      doc.clientID = 2;
      restoreBoard(doc, old, AT);
      expect(seen(doc)).toEqual(seen(old));
      doc.clientID = 3;
      restoreBoard(doc, last, AT);
      expect(readNotes(doc)).toEqual(readNotes(last));
    }),
  );
});

function play(doc: Y.Doc, one: { do: string; id: string; text: string }): void {
  if (one.do === 'write') writeText(doc, one.id, one.text);
  else if (one.do === 'add') addNote(doc, note(one.id, { text: one.text, facts: { ...facts, lang: 'en' } }));
  else if (one.do === 'delete') deleteNote(doc, one.id, 9);
  else if (one.do === 'move') moveNote(doc, one.id, { frame: 'f3', x: 1, y: 2 });
  else setFacts(doc, one.id, { kind: 'offer' });
}
