import { inflateRawSync } from 'node:zlib';
import { addNote, readNotes } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { clocksOf } from './gate.ts';
import { type Missed, OpenDocument } from './open-document.ts';

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

/** What a copy shows that is brought up to date. */
function copyWith({ state, updates: since }: Missed, copy = new Y.Doc()) {
  if (state) Y.applyUpdateV2(copy, inflateRawSync(state));
  for (const update of since) Y.applyUpdate(copy, update);
  expect(copy.store.pendingStructs).toBeNull();
  return readNotes(copy);
}

function opened(log: Uint8Array[]): OpenDocument {
  const document = new OpenDocument('board', 'board', null);
  for (const [n, bytes] of log.entries()) document.take({ seq: n + 1, bytes });
  return document;
}

test('B13 the whole state is encoded once for all who join, and little that has come since is added as it is', () => {
  const log = updates(60);
  const document = opened(log.slice(0, 50));
  const { state } = document.missed({});
  expect(document.missed({})).toEqual({ state, updates: [] });
  const [next] = log.slice(50);
  if (!next) throw new Error('no update');
  document.take({ seq: 51, bytes: next });
  const later = document.missed({});
  expect(later.state).toBe(state);
  expect(later.updates).toEqual([next]);
  for (const [n, bytes] of log.slice(51).entries()) document.take({ seq: 52 + n, bytes });
  expect(copyWith(document.missed({}))).toHaveLength(60);
});

test('B13 all who lack the same get one packed difference', () => {
  const log = updates(100);
  const document = opened(log);
  const seen = new Y.Doc();
  for (const bytes of log.slice(0, 20)) Y.applyUpdate(seen, bytes);
  const vector = Y.encodeStateVector(seen);
  const missed = document.missed({ seq: 20, vector });
  expect(document.missed({ seq: 20, vector: Y.encodeStateVector(seen) }).state).toBe(missed.state);
  const whole = document.missed({}).state?.byteLength ?? 0;
  expect(missed.state?.byteLength).toBeLessThan(whole);
  expect(copyWith(missed, seen)).toHaveLength(100);
});

test('B13 a board that rests keeps all of it, and is written on as before', () => {
  const log = updates(1300);
  const document = opened(log.slice(0, 1200));
  expect(readNotes(document.doc)).toHaveLength(1200);
  const later = Date.now() + 3_600_000;
  expect([document.settle(), document.settle(later), document.settle(later)]).toEqual([false, true, false]);
  for (const [n, bytes] of log.slice(1200).entries()) {
    expect(document.take({ seq: 1201 + n, bytes })).toBeDefined();
    if (n % 30 === 0) document.settle(later);
  }
  expect(readNotes(document.doc)).toHaveLength(1300);
  expect(copyWith(document.missed({}))).toHaveLength(1300);
  expect([...document.accepted]).toEqual([...clocksOf(document.doc)]);
});

test('B13 a board is read from its checkpoint', () => {
  const before = opened(updates(40));
  const state = Y.encodeStateAsUpdateV2(before.doc);
  const document = new OpenDocument('board', 'board', { uptoSeq: 40, state });
  expect([...document.accepted]).toEqual([...clocksOf(before.doc)]);
  expect(copyWith(document.missed({}))).toHaveLength(40);
  expect(readNotes(document.doc)).toHaveLength(40);
});

test('B14 an update that is not the next one is not taken', () => {
  const [one, two, three] = updates(3);
  if (!one || !two || !three) throw new Error('no updates');
  const document = opened([one]);
  expect(document.take({ seq: 3, bytes: three })).toBeUndefined();
  expect(document.take({ seq: 1, bytes: one })).toBeUndefined();
  expect([document.seq, readNotes(document.doc).length]).toEqual([1, 1]);
  expect(document.take({ seq: 2, bytes: two })).toEqual([7]);
});

test('W12 a copy that is near gets the updates since, whatever number it has got everything', () => {
  const log = updates(1200);
  const document = opened(log);
  expect(document.missed({ seq: 1200 })).toEqual({ updates: [] });
  expect(document.missed({ seq: 1195 })).toEqual({ updates: log.slice(1195) });
  expect(document.missed({ seq: 1201 }).state).toBeDefined();
  for (let seq = 0; seq <= 1200; seq += 100) {
    const seen = new Y.Doc();
    for (const bytes of log.slice(0, seq)) Y.applyUpdate(seen, bytes);
    const vector = Y.encodeStateVector(seen);
    expect([seq, copyWith(document.missed({ seq, vector }), seen).length]).toEqual([seq, 1200]);
  }
});

test('W12 a vector without a number is answered with plain updates, for browsers that cannot inflate', () => {
  const document = opened(updates(100));
  const nothing = Uint8Array.of(1, 1, 0);
  expect(document.missed({ seq: 0, vector: nothing }).state).toBeDefined();
  const plain = document.missed({ vector: nothing });
  expect(plain.state).toBeUndefined();
  expect(copyWith(plain)).toHaveLength(100);
});

test('W12 a vector that cannot be read gets everything', () => {
  const document = opened(updates(50));
  expect(copyWith(document.missed({ seq: 0, vector: Uint8Array.of(255, 255, 255) }))).toHaveLength(50);
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
