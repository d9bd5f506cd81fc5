import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { addNote } from './add-notes.ts';
import { deleteNote, restoreNote, writeText } from './change-notes.ts';
import { deletionIn } from './deletions.ts';
import { BY_HAND, openBoard } from './document.ts';
import { meet, note, person } from './test/peers.ts';

test('what another deletes in one go is told together with who did it, once', () => {
  const [anna, boris] = [person(7), person(8)];
  for (const id of ['a', 'b', 'c', 'd']) addNote(anna, note(id));
  meet(anna, boris);
  openBoard(anna);
  const told: unknown[] = [];
  anna.on('afterTransaction', (transaction: Y.Transaction) => {
    const deletion = deletionIn(transaction);
    if (deletion) told.push(deletion);
  });
  boris.transact(() => {
    for (const id of ['a', 'b', 'c']) deleteNote(boris, id, 5);
  }, BY_HAND);
  writeText(boris, 'd', 'сад');
  meet(anna, boris);
  expect(told).toEqual([{ noteIds: ['a', 'b', 'c'], by: 8 }]);
  deleteNote(boris, 'a', 6);
  restoreNote(boris, 'b');
  meet(anna, boris);
  expect(told).toHaveLength(1);
});
