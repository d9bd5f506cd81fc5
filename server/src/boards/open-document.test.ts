import { addNote, readNotes } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { OpenDocument } from './open-document.ts';

/** The updates of a person who adds so many notes. */
function updates(count: number, clientId = 7): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => made.push(update));
  const facts = { kind: 'idea', lang: 'ru', made: 0 } as const;
  for (let n = 0; n < count; n += 1) addNote(doc, { id: `n${n}`, frame: 'f', text: `${n}`, facts });
  return made;
}

function opened(log: Uint8Array[]): OpenDocument {
  const document = new OpenDocument('board', 'board', null);
  for (const [n, bytes] of log.entries()) document.take({ seq: n + 1, bytes });
  return document;
}

test('B13 the whole state is encoded once for all who join, until the next update', () => {
  const [one, two] = updates(2);
  if (!one || !two) throw new Error('no updates');
  const document = opened([one]);
  const state = document.state();
  expect(document.state()).toBe(state);
  document.take({ seq: 2, bytes: two });
  expect(document.state()).not.toBe(state);
});

test('B14 an update that is not the next one is not taken', () => {
  const [one, two, three] = updates(3);
  if (!one || !two || !three) throw new Error('no updates');
  const document = opened([one]);
  expect(document.take({ seq: 3, bytes: three })).toBe(false);
  expect(document.take({ seq: 1, bytes: one })).toBe(false);
  expect([document.seq, readNotes(document.doc).length]).toEqual([1, 1]);
  expect(document.take({ seq: 2, bytes: two })).toBe(true);
});

test('W12 the updates since a number are all of them or none at all', () => {
  const log = updates(1200);
  const document = opened(log);
  expect(document.since(1200)).toEqual([]);
  expect(document.since(1190)).toEqual(log.slice(1190));
  expect(document.since(1201)).toBeUndefined();
  expect(document.since(0)).toBeUndefined();
  for (let seq = 0; seq <= 1200; seq += 50) {
    const since = document.since(seq);
    if (since) expect([seq, since.length]).toEqual([seq, 1200 - seq]);
  }
});

test('B1 what was accepted and not saved is forgotten, and nothing of anybody else', () => {
  const document = opened(updates(2));
  const before = new Map(document.accepted);
  const [mine, theirs] = [updates(1, 8)[0], updates(1, 9)[0]];
  if (!mine || !theirs) throw new Error('no updates');
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVectorFromUpdate(mine)))
    document.accepted.set(client, clock);
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVectorFromUpdate(theirs)))
    document.accepted.set(client, clock);
  const both = new Map(document.accepted);
  document.forget(mine);
  expect(document.accepted).toEqual(new Map([...both].filter(([client]) => client !== 8)));
  document.forget(theirs);
  expect(document.accepted).toEqual(before);
});
