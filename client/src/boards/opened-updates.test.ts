import { deflateRawSync } from 'node:zlib';
import { addNote, deleteNote, readNotes, writeText } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import * as Y from 'yjs';
import { updatesOf } from './opened-updates.ts';

const facts = { kind: 'idea', lang: 'ru', made: 1 } as const;

function write(doc: Y.Doc, text: string): string {
  const id = v4();
  addNote(doc, { id, frame: 'parking-lot', text, facts });
  return id;
}

test('W12 B4 a deflated difference and the updates after it are merged, and wipe no local edit', async () => {
  const server = new Y.Doc();
  const [kept, gone] = [write(server, 'грядка у входа'), write(server, 'лишнее')];
  const local = new Y.Doc();
  Y.applyUpdate(local, Y.encodeStateAsUpdate(server));
  write(local, 'написано без сети');
  const vector = Y.encodeStateVector(local);
  writeText(server, kept, 'грядка у самого входа');
  deleteNote(server, gone, 5);
  const difference = Y.encodeStateAsUpdateV2(server, vector);
  const before = Y.encodeStateVector(server);
  write(server, 'пришло следом');
  const since = Y.encodeStateAsUpdate(server, before);
  const answer = { state: new Uint8Array(deflateRawSync(difference)), updates: [since] };
  for (const update of await updatesOf(answer)) Y.applyUpdate(local, update);
  const shown = readNotes(local).filter((note) => note.deleted === undefined);
  expect(shown.map((note) => note.text).sort()).toEqual([
    'грядка у самого входа',
    'написано без сети',
    'пришло следом',
  ]);
});
