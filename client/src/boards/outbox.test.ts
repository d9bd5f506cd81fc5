import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { Doc } from 'yjs';
import { openBoxes, type Parcel, Shelf, type ShelfKey } from '../wire/shelf.ts';
import type { NotTaken } from '../wire/socket.ts';
import { Outbox } from './outbox.ts';

type Answer = { ok: true; seq: number } | NotTaken;
type Letter = { parcel: Parcel; answer: (answer: Answer) => void };

const key: ShelfKey = { owner: 'me', boardId: 'board', doc: 'board' };
let name = 0;
let shelf: Shelf;
/** What the server has been sent, oldest first; the test answers in its place. */
let sent: Letter[];
let refused: [string, string][];

beforeEach(async () => {
  shelf = new Shelf(await openBoxes(`outbox ${++name}`));
  [sent, refused] = [[], []];
});

function makeOutbox(isKeeping = true): Outbox {
  return new Outbox(isKeeping ? shelf : undefined, key, {
    send: (parcel) => new Promise((answer) => sent.push({ parcel, answer })),
    acked: () => undefined,
    refused: (parcel, code) => refused.push([parcel.msgId, code]),
    changed: () => undefined,
  });
}

/** One parcel each: what is typed within 150 ms would leave in one. */
function write(outbox: Outbox, count: number): void {
  const doc = new Doc();
  doc.on('update', (update: Uint8Array) => {
    outbox.add(update, new Set(['note']));
    outbox.flush();
  });
  for (let n = 0; n < count; n++) doc.getMap('notes').set(`${n}`, n);
}

const msgIds = () => sent.map(({ parcel }) => parcel.msgId);
const ok = (seq: number): Answer => ({ ok: true, seq });

test('B2 up to eight messages are under way, in the order in which they were written', async () => {
  const outbox = makeOutbox();
  write(outbox, 12);
  await waitFor(async () => expect(await shelf.waiting(key)).toHaveLength(12));
  await outbox.open();
  await waitFor(() => expect(sent).toHaveLength(8));
  const written = (await shelf.waiting(key)).map(({ msgId }) => msgId);
  expect(msgIds()).toEqual(written.slice(0, 8));
  sent[0]?.answer(ok(1));
  await waitFor(() => expect(msgIds()).toEqual(written.slice(0, 9)));
  for (let n = 1; n < 12; n++) {
    await waitFor(() => expect(sent.length).toBeGreaterThan(n));
    sent[n]?.answer(ok(n + 1));
  }
  await waitFor(async () => expect(await shelf.waiting(key)).toEqual([]));
  expect(outbox.state.waiting).toBe(0);
});

test('B2 what was not answered is sent again from the first on, each under its old message id', async () => {
  const outbox = makeOutbox();
  write(outbox, 3);
  await outbox.open();
  await waitFor(() => expect(sent).toHaveLength(3));
  const first = msgIds();
  outbox.close();
  for (const { answer } of sent) answer({ ok: false, code: 'OFFLINE' });
  await outbox.open();
  await waitFor(() => expect(msgIds()).toEqual([...first, ...first]));
});

test('B5 a message that is refused for good is told once, and only when it is first in line', async () => {
  const outbox = makeOutbox();
  write(outbox, 3);
  await outbox.open();
  await waitFor(() => expect(sent).toHaveLength(3));
  const [one, two, three] = msgIds();
  // Behind a refused one the next lacks what it builds on: that says nothing about the next.
  sent[2]?.answer({ ok: false, code: 'GAP' });
  sent[1]?.answer({ ok: false, code: 'TOO_LARGE' });
  sent[0]?.answer(ok(1));
  await waitFor(() => expect(msgIds()).toEqual([one, two, three, two, three]));
  expect(refused).toEqual([]);
  sent[3]?.answer({ ok: false, code: 'TOO_LARGE' });
  sent[4]?.answer({ ok: false, code: 'GAP' });
  await waitFor(() => expect(refused).toEqual([[two, 'TOO_LARGE']]));
});

test('B2 what another tab left on the shelf is sent too, and nothing of it twice', async () => {
  const closed = makeOutbox();
  write(closed, 2);
  await waitFor(async () => expect(await shelf.waiting(key)).toHaveLength(2));
  const outbox = makeOutbox();
  await outbox.open();
  const left = await shelf.waiting(key);
  expect(outbox.takeUp(left)).toHaveLength(2);
  expect(outbox.takeUp(left)).toEqual([]);
  await waitFor(() => expect(msgIds()).toEqual(left.map(({ msgId }) => msgId)));
});

test('B3 without a storage everything is sent, and nothing is said to be kept', async () => {
  const outbox = makeOutbox(false);
  write(outbox, 1);
  await outbox.open();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(outbox.state).toEqual({ waiting: 1, isKept: false });
  sent[0]?.answer(ok(1));
  await waitFor(() => expect(outbox.state.waiting).toBe(0));
});
