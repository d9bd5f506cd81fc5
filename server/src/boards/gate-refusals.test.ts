import type { Pushed, Refused } from '@case-lab/contract';
import { addNote } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import * as Y from 'yjs';
import { BoardRobot } from '../../test/board-robot.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { tableOf } from '../../test/tables.ts';
import { until } from '../../test/until.ts';

const MOST_BYTES = 200_000;
const { house, makeLab } = useLabs({ BOARD_MAX_BYTES: String(MOST_BYTES) });

test('B5 each refusal of the gate stores nothing, and bystanders neither see nor feel it', async () => {
  const lab = await makeLab();
  const { one, two, stored } = await tableOf(lab);
  await two.write('соседка');
  await until(() => one.texts().includes('соседка'));
  const before = await stored();
  const heard = two.device.heard('board:news').length;
  const codes: Record<string, string> = {};
  for (const [name, update] of Object.entries(poisons(one, two))) {
    const answer = await one.push(update);
    codes[name] = answer.ok ? 'taken' : answer.code;
  }
  expect(codes).toEqual({
    'another person writes': 'FOREIGN_CLIENT',
    'nobody has this id': 'FOREIGN_CLIENT',
    'an update before it is missing': 'GAP',
    'it builds upon what nobody knows': 'GAP',
    'it deletes what will be written': 'UNKNOWN_CLOCK',
    'it deletes of an unknown client': 'UNKNOWN_CLOCK',
    'too many bytes': 'TOO_LARGE',
  });
  expect(await one.push(Buffer.from('no update at all'))).toEqual({ ok: false, code: 'MALFORMED' });
  expect(await stored()).toBe(before);
  await two.device.settle(lab.id);
  expect(two.device.heard('board:news')).toHaveLength(heard);
  await two.write('пишет дальше');
  expect(await stored()).toBe(before + 1);
});

/** Updates that must not pass, each wrong in one way. */
function poisons(one: BoardRobot, two: BoardRobot): Record<string, Uint8Array> {
  const under = (clientId: number, from?: Y.Doc) => {
    const doc = new Y.Doc();
    if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
    doc.clientID = clientId;
    return doc;
  };
  const written = (doc: Y.Doc, text = 'x') => {
    const before = Y.encodeStateVector(doc);
    const facts = { kind: 'idea', lang: 'ru', made: 0 } as const;
    addNote(doc, { id: v4(), frame: 'questions', text, facts });
    return Y.encodeStateAsUpdate(doc, before);
  };
  const [fresh = 0, spare = 0] = one.opened.clientIds.slice(1);
  const gap = under(fresh);
  written(gap);
  const unknownGround = under(999_999);
  unknownGround.getText('t').insert(0, 'почва');
  const upon = under(spare, unknownGround);
  const beforeUpon = Y.encodeStateVector(upon);
  upon.getText('t').insert(3, 'дом');
  const onlyOwn = Y.diffUpdate(Y.encodeStateAsUpdate(upon, beforeUpon), beforeUpon);
  return {
    'another person writes': written(under(two.opened.clientIds[1] ?? 0)),
    'nobody has this id': written(under(4_000_000_000)),
    'an update before it is missing': written(gap),
    'it builds upon what nobody knows': onlyOwn,
    'it deletes what will be written': deletes(two.doc.clientID, 500, 5000),
    'it deletes of an unknown client': deletes(777_777, 0, 1),
    'too many bytes': written(under(one.opened.clientIds[3] ?? 0), 'я'.repeat(40_000)),
  };
}

/** An update of nothing but deletes: no structs, one client, one range (at most 16,383 each). */
function deletes(client: number, clock: number, length: number): Uint8Array {
  const bytes: number[] = [0, 1];
  for (const number of [client, 1, clock, length]) {
    let rest = number;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

test('B5 a write while the board is to be read only is refused and stores nothing', async () => {
  const lab = await makeLab();
  const { one, stored } = await tableOf(lab);
  const expert = await BoardRobot.open(await (await lab.person('expert')).device(), one.boardId);
  expert.note('гость');
  const before = await stored();
  expect(await expert.flush()).toEqual({ ok: false, code: 'FROZEN' });
  expect(await stored()).toBe(before);
});

test('B5 a board that is full by bytes takes no more, and stays readable', async () => {
  const lab = await makeLab();
  const { one, two } = await tableOf(lab);
  let answer: Pushed | Refused = { ok: true, seq: 0 };
  for (let n = 0; n < 20 && answer.ok; n += 1) {
    for (let m = 0; m < 20; m += 1) one.note('щ'.repeat(600));
    answer = await one.flush();
  }
  expect(answer).toEqual({ ok: false, code: 'TOO_LARGE' });
  const bytes = 'select sum(length(bytes))::int as sum from board_update where board_id = $1';
  const [row] = await house().rows<{ sum: number }>(bytes, [one.boardId]);
  expect(row?.sum).toBeLessThan(MOST_BYTES);
  await until(() => two.texts().length === one.texts().length - 20);
});
