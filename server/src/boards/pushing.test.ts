import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { BoardRobot, openBoard } from '../../test/board-robot.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { tableOf } from '../../test/tables.ts';
import { until } from '../../test/until.ts';

const { house, makeLab } = useLabs();

test('W13 an update is acknowledged with its number once it is stored, and comes to the others', async () => {
  const { aigul, one, two } = await tableOf(await makeLab());
  one.note('Посадить ивы вдоль берега');
  const update = one.take();
  const answer = await one.push(update);
  expect(answer).toEqual({ ok: true, seq: 2 });
  const [row] = await house().rows<{ participant_id: string; bytes: Buffer }>(
    'select participant_id, bytes from board_update where board_id = $1 and doc = $2 and seq = 2',
    [aigul.boardId, 'board'],
  );
  expect(row?.participant_id).toBe(aigul.id);
  expect(row?.bytes.equals(update)).toBe(true);
  const news = await two.device.hears('board:news', ({ seq, updates }) => seq === 2 && updates.length > 0);
  expect(news).toMatchObject({
    boardId: aigul.boardId,
    doc: 'board',
    authors: [[one.doc.clientID, aigul.id]],
  });
  expect(two.texts()).toEqual(['Посадить ивы вдоль берега']);
});

test('W5 binary comes as Uint8Array, whatever kind of bytes its sender has given', async () => {
  const { one, two } = await tableOf(await makeLab());
  for (const wrap of [
    (b: Uint8Array) => Buffer.from(b),
    (b: Uint8Array) => Uint8Array.from(b),
    (b: Uint8Array) => Uint8Array.from(b).buffer,
  ]) {
    one.note('байты');
    const update = wrap(one.take());
    const message = { boardId: one.boardId, msgId: v4(), update };
    expect(await one.device.askAnything('board:push', message)).toMatchObject({ ok: true });
  }
  const updates = await until(() => {
    const all = two.device.heard('board:news').flatMap((news) => news.updates);
    return all.length === 3 && all;
  });
  for (const update of updates) expect(update).toBeInstanceOf(Uint8Array);
  expect(two.texts()).toEqual(['байты', 'байты', 'байты']);
});

test("W13 the writer's other devices hear the news too", async () => {
  const { aigul, one } = await tableOf(await makeLab());
  const phone = await BoardRobot.open(await aigul.device(), aigul.boardId);
  await one.write('с ноутбука');
  await until(() => phone.texts().includes('с ноутбука'));
});

test('B2 a message sent again, even twenty times at once, is stored once and gets the same number', async () => {
  const { one, two, stored } = await tableOf(await makeLab());
  one.note('один раз');
  const update = one.take();
  const msgId = v4();
  const before = await stored();
  const answers = await Promise.all(Array.from({ length: 20 }, () => one.push(update, msgId)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"ok":true,"seq":2}']));
  expect(await one.push(update, msgId)).toEqual({ ok: true, seq: 2 });
  expect(await stored()).toBe(before + 1);
  await until(() => two.texts().length > 0);
  expect(two.texts()).toEqual(['один раз']);
});

test('B2 a message that was stored gets its number also from a new connection and a board that is closed now', async () => {
  const lab = await makeLab();
  const { aigul, one } = await tableOf(lab);
  one.note('до закрытия');
  const update = one.take();
  const msgId = v4();
  await one.push(update, msgId);
  one.device.close();
  const facilitator = await lab.person('facilitator');
  await facilitator.api.timekeeping.open({ labId: lab.id, phaseId: lab.phases.reading, version: 0 });
  const again = await BoardRobot.open(await aigul.device(), aigul.boardId);
  expect(again.opened.mode).toBe('read');
  expect(await again.push(update, msgId)).toEqual({ ok: true, seq: 2 });
});

test('B1 a message id that was used before cannot carry other bytes to the others', async () => {
  const { one, two, stored } = await tableOf(await makeLab());
  const msgId = v4();
  one.note('сохранено');
  await one.push(one.take(), msgId);
  const before = await stored();
  one.note('не сохранено');
  await one.push(one.take(), msgId);
  await two.device.settle('018f0000-0000-7000-8000-000000000000');
  expect(two.texts()).toEqual(['сохранено']);
  expect(await stored()).toBe(before);
  // What was never stored is no ground to build on.
  one.note('на пустом месте');
  expect(await one.push(one.take())).toEqual({ ok: false, code: 'GAP' });
});

test('B1 a message id of another board cannot carry bytes to the others of this one', async () => {
  const lab = await makeLab();
  const { one, two, stored } = await tableOf(lab);
  const facilitator = await lab.person('facilitator');
  const elsewhere = await BoardRobot.open(await facilitator.device(), (await lab.groups())[1]?.boardId ?? '');
  const msgId = v4();
  elsewhere.note('там');
  // Number 2 over there, and 2 is the next number here.
  expect(await elsewhere.push(elsewhere.take(), msgId)).toEqual({ ok: true, seq: 2 });
  const before = await stored();
  one.note('здесь');
  const answer = await one.push(one.take(), msgId);
  expect(answer).toEqual({ ok: false, code: 'NOT_SAVED' });
  await two.device.settle(lab.id);
  expect(two.texts()).toEqual([]);
  expect(await stored()).toBe(before);
});

test('B1 nothing is acknowledged that the database did not keep', async () => {
  const { one, aigul, stored } = await tableOf(await makeLab());
  await house().rows('delete from board_document where board_id = $1', [aigul.boardId]);
  one.note('некуда');
  expect(await one.push(one.take())).toEqual({ ok: false, code: 'NOT_SAVED' });
  expect(await stored()).toBe(0);
});

test('W13 a push to a board that this connection has not opened is a gap', async () => {
  const lab = await makeLab();
  const { aigul, one } = await tableOf(lab);
  const device = await aigul.device();
  const push = { boardId: aigul.boardId, msgId: v4(), update: Buffer.from([0, 0]) };
  expect(await device.ask('board:push', push)).toEqual({ ok: false, code: 'GAP' });
  expect(await one.device.ask('board:close', { boardId: aigul.boardId })).toEqual({ ok: true });
  expect(await one.push(Buffer.from([0, 0]))).toEqual({ ok: false, code: 'GAP' });
});

test('W11 the frames take no writing from anybody, facilitators included', async () => {
  const lab = await makeLab();
  const { one } = await tableOf(lab);
  const count = () =>
    house().count(`from board_update where board_id = $1 and doc = 'frames'`, [one.boardId]);
  for (const role of ['participant', 'facilitator', 'organiser'] as const) {
    const person = await lab.person(role, role === 'participant' ? 1 : undefined);
    const frames = await BoardRobot.open(await person.device(), one.boardId, { doc: 'frames' });
    expect(frames.opened).toMatchObject({ mode: 'read', reason: 'template', clientIds: [] });
    const board = await BoardRobot.open(frames.device, one.boardId);
    frames.doc.clientID = board.opened.clientIds[0] ?? 0;
    frames.doc.getMap('frames').set('mine', { id: 'mine' });
    expect(await frames.flush()).toEqual({ ok: false, code: 'FROZEN' });
  }
  expect(await count()).toBe(1);
});

test('B14 parallel pushes on several boards are numbered without holes, each board by itself', async () => {
  const lab = await makeLab({ groups: 3 });
  const people = await Promise.all([1, 1, 2, 2, 3, 3].map((at) => lab.person('participant', at)));
  const robots = await Promise.all(
    people.map(async (one) => BoardRobot.open(await one.device(), one.boardId)),
  );
  const answers = await Promise.all(
    robots.flatMap((robot) =>
      Array.from({ length: 40 }, (_, n) => {
        robot.note(`${n}`);
        return robot.flush();
      }),
    ),
  );
  expect(answers.every((answer) => answer.ok)).toBe(true);
  for (const { boardId } of await lab.groups()) {
    const rows = await house().rows<{ seq: number }>(
      `select seq from board_update where board_id = $1 and doc = 'board' order by seq`,
      [boardId],
    );
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 81 }, (_, n) => n + 1));
    expect(
      await house().count(`from board_document where board_id = $1 and doc = 'board' and seq = 81`, [
        boardId,
      ]),
    ).toBe(1);
  }
  for (const robot of robots) await until(() => robot.texts().length === 80);
  const opened = await openBoard(robots[0]?.device ?? fail(), robots[0]?.boardId ?? '');
  expect(opened).toMatchObject({ ok: true, seq: 81 });
});

function fail(): never {
  throw new Error('no robot');
}
