import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { openBoxes, type Parcel, Shelf, type ShelfKey } from './shelf.ts';

const key: ShelfKey = { owner: 'me', boardId: 'board', doc: 'board' };
let name = 0;
let shelf: Shelf;
/** Another tab: its own page, the same storage. */
let tab: Shelf;

const parcel = (msgId: string): Parcel => ({ msgId, update: Uint8Array.of(1, 2, 3), at: 5, notes: ['n'] });
const ids = async (of = key) => (await shelf.waiting(of)).map(({ msgId }) => msgId);

function state(clientId: number, note: string): Uint8Array {
  const doc = new Doc();
  doc.clientID = clientId;
  doc.getMap('notes').set(note, note);
  return encodeStateAsUpdate(doc);
}

beforeEach(async () => {
  name++;
  [shelf, tab] = [new Shelf(await openBoxes(`shelf ${name}`)), new Shelf(await openBoxes(`shelf ${name}`))];
});

describe('B2: edits on the shelf', () => {
  test('wait in the order in which they were written, for a later load too, until they are taken off', async () => {
    for (const msgId of ['b', 'a', 'c']) await shelf.put(key, parcel(msgId));
    expect((await tab.waiting(key)).map(({ msgId }) => msgId)).toEqual(['b', 'a', 'c']);
    await tab.takeOff(['a']);
    expect(await ids()).toEqual(['b', 'c']);
    expect((await shelf.waiting(key))[0]?.update).toEqual(Uint8Array.of(1, 2, 3));
  });

  test('of one person are never sent by another on the same phone', async () => {
    await shelf.put(key, parcel('mine'));
    expect(await ids({ ...key, owner: 'somebody else' })).toEqual([]);
    expect(await shelf.unsent('somebody else')).toEqual([]);
    expect(await shelf.unsent('me')).toEqual([key]);
  });

  test('are packed into one in a single step', async () => {
    for (const msgId of ['a', 'b']) await shelf.put(key, parcel(msgId));
    await shelf.replace(key, ['a', 'b'], parcel('both'));
    expect(await ids()).toEqual(['both']);
  });

  test('that the server refuses are kept with their words and not sent again', async () => {
    for (const msgId of ['a', 'b']) await shelf.put(key, parcel(msgId));
    const facts = { kind: 'idea', lang: 'ru', made: 1 } as const;
    const note = { id: 'n', text: 'слова', facts, author: 5, order: 'a0', frame: 'f' };
    const gone = { at: undefined, deleted: undefined, hidden: undefined, cluster: undefined };
    const refused = { boardId: 'board', doc: 'board', code: 'TOO_LARGE', at: 5 } as const;
    const notes = [{ ...refused, id: 'a/n', note: { ...note, ...gone } }];
    // Two tabs hold the same parcel, and both are refused.
    for (const one of [shelf, tab]) await one.refuse(key, ['a'], notes);
    expect(await ids()).toEqual(['b']);
    expect((await shelf.refused('me')).map(({ note: kept }) => kept?.text)).toEqual(['слова']);
    expect(await shelf.refused('somebody else')).toEqual([]);
    await shelf.forgetRefused(['a/n']);
    expect(await shelf.refused('me')).toEqual([]);
  });
});

describe('B4: local copies', () => {
  test('of two tabs are merged, not written over each other', async () => {
    const copy = { authors: [], mode: undefined };
    await shelf.keepCopy(key, { ...copy, seq: 3, state: state(1, 'from here') });
    await tab.keepCopy(key, { ...copy, seq: 2, state: state(2, 'from the other tab') });
    const kept = await shelf.copy(key);
    const doc = new Doc();
    if (kept) applyUpdate(doc, kept.state);
    expect([...doc.getMap('notes').keys()].sort()).toEqual(['from here', 'from the other tab']);
    expect(kept?.seq).toBe(3);
  });

  test('that were forgotten for what the server refused do not come back out of another tab', async () => {
    const copy = { authors: [], mode: undefined, seq: 3 };
    await shelf.keepCopy(key, { ...copy, state: state(1, 'refused') });
    expect((await tab.copy(key))?.seq).toBe(3);
    await shelf.dropCopy(key);
    await tab.keepCopy(key, { ...copy, state: state(1, 'refused') });
    expect(await shelf.copy(key)).toBeUndefined();
    await shelf.keepCopy(key, { ...copy, state: state(2, 'from the server') });
    await tab.keepCopy(key, { ...copy, state: state(1, 'refused') });
    const doc = new Doc();
    const kept = await shelf.copy(key);
    if (kept) applyUpdate(doc, kept.state);
    expect([...doc.getMap('notes').keys()]).toEqual(['from the server']);
  });
});

describe('B6: client ids', () => {
  test('are taken once, however many tabs reach for them at the same time', async () => {
    await shelf.addSpares(key, [11, 12, 13]);
    const taken = await Promise.all([shelf, tab, shelf, tab, shelf].map((one) => one.takeSpare(key)));
    expect(taken.filter((id) => id !== undefined).sort()).toEqual([11, 12, 13]);
    expect(await shelf.countSpares(key)).toBe(0);
  });

  test('of one document are not used in another', async () => {
    await shelf.addSpares(key, [11]);
    expect(await shelf.takeSpare({ ...key, doc: 'draft' })).toBeUndefined();
  });
});
