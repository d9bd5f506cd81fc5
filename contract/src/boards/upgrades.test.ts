import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { addNote } from './add-notes.ts';
import { BOARD_VERSION } from './bounds.ts';
import { openBoard, stampBoard } from './document.ts';
import { readNotes } from './read-notes.ts';
import { bytesOf, meet, note, person } from './test/peers.ts';
import { boardVersion, isNewerBoard, upgradeBoard } from './upgrades.ts';

/** Boards as the program of each version saved them, with the notes that people saw then. Never made anew. */
const saved: { version: number; state: string; notes: unknown }[] = JSON.parse(
  readFileSync(new URL('./test/saved-boards.json', import.meta.url), 'utf8'),
);

function openSaved(state: string): Y.Doc {
  const doc = person(2);
  Y.applyUpdateV2(doc, Buffer.from(state, 'base64'));
  return doc;
}

/** As JSON keeps it: without what is undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('B16 there is a saved board of every version up to the present one', () => {
  expect(saved.map(({ version }) => version)).toEqual(Array.from({ length: BOARD_VERSION + 1 }, (_, n) => n));
});

test.each(saved)('B16 a board saved by version $version becomes one of today, with every note', (board) => {
  const doc = openSaved(board.state);
  expect(boardVersion(doc)).toBe(board.version);
  expect(upgradeBoard(doc)).toBe(board.version < BOARD_VERSION);
  expect(boardVersion(doc)).toBe(BOARD_VERSION);
  expect(plain(readNotes(doc))).toEqual(board.notes);
  expect(openBoard(doc).meta.toJSON()).toEqual({ version: BOARD_VERSION, template: 'case' });
});

test('B16 an upgrade is one update, and a second one writes nothing', () => {
  const doc = openSaved(saved[0]?.state ?? '');
  expect(bytesOf(doc, () => upgradeBoard(doc))).toHaveLength(1);
  expect(bytesOf(doc, () => expect(upgradeBoard(doc)).toBe(false))).toEqual([]);
});

test('B16 two servers that upgrade the same board under the same id write the same bytes', () => {
  const updates = [0, 1].map(() => {
    const made: Uint8Array[] = [];
    const doc = openSaved(saved[0]?.state ?? '');
    doc.on('update', (update: Uint8Array) => made.push(update));
    upgradeBoard(doc);
    return Y.mergeUpdates(made);
  });
  expect(updates[0]).toEqual(updates[1]);
});

test('B16 what somebody writes during an upgrade stays', () => {
  const [server, boris] = [openSaved(saved[0]?.state ?? ''), person(8)];
  meet(server, boris);
  upgradeBoard(server);
  addNote(boris, note('n9', { text: 'пишу дальше' }));
  meet(server, boris);
  expect(readNotes(boris).map(({ text }) => text)).toContain('пишу дальше');
  expect(boardVersion(boris)).toBe(BOARD_VERSION);
});

test('B16 a board of a later version is known as such and left alone', () => {
  const doc = person(7);
  stampBoard(doc, 'case');
  expect(isNewerBoard(doc)).toBe(false);
  openBoard(doc).meta.set('version', BOARD_VERSION + 1);
  expect(isNewerBoard(doc)).toBe(true);
  expect(bytesOf(doc, () => expect(upgradeBoard(doc)).toBe(false))).toEqual([]);
});

test('B17 a version that is no version counts as none', () => {
  for (const junk of ['1', -1, 0.5, null, Number.NaN, Number.POSITIVE_INFINITY, [2]]) {
    const doc = person(7);
    openBoard(doc).meta.set('version', junk);
    expect([junk, boardVersion(doc), isNewerBoard(doc)]).toEqual([junk, 0, false]);
  }
});
