import { decodePresenceRoom, encodePresence, type Presence } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { BoardRobot, openBoard } from '../../test/board-robot.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { Person } from '../../test/labs.ts';
import { tableOf } from '../../test/tables.ts';
import { until } from '../../test/until.ts';

const { makeLab } = useLabs();

const cursor = (x: number) => Buffer.from(encodePresence({ is: 'cursor', x, y: 0 }));

/** The newest state that a robot was told of each client id. */
function seenBy(robot: BoardRobot): Map<number, Presence> {
  return new Map(robot.device.heard('board:presence').flatMap(({ data }) => decodePresenceRoom(data)));
}

test('W15 a cursor comes under the id that the server knows, whatever its sender claims', async () => {
  const { one, two } = await tableOf(await makeLab());
  const [own = 0] = one.opened.clientIds;
  const [claimed = 0] = two.opened.clientIds;
  one.device.socket.emit('board:presence', { boardId: one.boardId, data: cursor(7), clientId: claimed });
  await until(() => seenBy(two).get(own));
  expect(seenBy(two)).toEqual(new Map([[own, { is: 'cursor', x: 7, y: 0 }]]));
});

test('W15 many in a tick come in one frame with the newest state of each', async () => {
  const { one, two } = await tableOf(await makeLab());
  for (let x = 1; x <= 20; x += 1)
    one.device.socket.emit('board:presence', { boardId: one.boardId, data: cursor(x) });
  const [own = 0] = one.opened.clientIds;
  await until(() => (seenBy(two).get(own) as { x?: number } | undefined)?.x === 20);
  expect(two.device.heard('board:presence').length).toBeLessThan(20);
});

test('W15 bytes that are no presence reach nobody, and whoever leaves is gone for the others', async () => {
  const { one, two } = await tableOf(await makeLab());
  const [own = 0] = one.opened.clientIds;
  one.device.socket.emit('board:presence', {
    boardId: one.boardId,
    data: Buffer.from('junk that is no state'),
  });
  one.device.socket.emit('board:presence', { boardId: one.boardId, data: Buffer.alloc(5000, 1) });
  one.device.socket.emit('board:presence', { boardId: one.boardId, data: cursor(3) });
  await until(() => seenBy(two).get(own)?.is === 'cursor');
  one.device.close();
  await until(() => seenBy(two).get(own)?.is === 'gone');
});

test("W15 a moved member's cursor is gone from the old board", async () => {
  const lab = await makeLab();
  const { one, two, aigul } = await tableOf(lab);
  const [own = 0] = one.opened.clientIds;
  one.device.socket.emit('board:presence', { boardId: one.boardId, data: cursor(3) });
  await until(() => seenBy(two).get(own)?.is === 'cursor');
  const { api } = await lab.person('facilitator');
  await api.groups.move({
    labId: lab.id,
    groupId: (await lab.groups())[1]?.id ?? '',
    participantId: aigul.id,
  });
  await until(() => seenBy(two).get(own)?.is === 'gone');
});

test('W16 three malformed messages close the connection, and bystanders go on', async () => {
  const { one, two } = await tableOf(await makeLab());
  const broken = [
    { boardId: one.boardId },
    'not even an object',
    { boardId: one.boardId, msgId: 'x', update: 'text' },
  ];
  for (const data of broken) {
    expect(one.device.socket.connected).toBe(true);
    expect(await one.device.askAnything('board:push', data)).toEqual({ ok: false, code: 'MALFORMED' });
  }
  await until(() => !one.device.socket.connected);
  await two.write('мы работаем');
});

test('W16 presence that is malformed counts too, though nobody answers it', async () => {
  const { one } = await tableOf(await makeLab());
  for (let n = 0; n < 3; n += 1) one.device.socket.emit('board:presence', n);
  await until(() => !one.device.socket.connected);
});

test('W16 an event without its data or its answer harms nobody', async () => {
  const { one, two } = await tableOf(await makeLab());
  one.device.socket.emit('board:push');
  one.device.socket.emit('board:open', null, 'no function');
  one.device.socket.emit('no:such:event', {});
  await two.write('мы работаем');
});

test('W16 bytes that are no packet close the connection of their sender alone', async () => {
  const { one, two } = await tableOf(await makeLab());
  const { engine } = one.device.socket.io;
  engine.write(Buffer.from([0xc1, 0xff, 0x00]));
  await until(() => !one.device.socket.connected);
  await two.write('мы работаем');
});

test('W16 a frame of more than a megabyte closes the connection of its sender alone', async () => {
  const { one, two } = await tableOf(await makeLab());
  one.push(Buffer.alloc(1_100_000)).catch(() => undefined);
  await until(() => !one.device.socket.connected);
  await two.write('мы работаем');
});

test('W16 who asks too fast is told so, and may go on after a moment', async () => {
  const lab = await makeLab();
  const person: Person = await lab.person('participant', 1);
  const device = await person.device();
  const answers = await Promise.all(
    Array.from({ length: 75 }, () => device.ask('board:close', { boardId: person.boardId })),
  );
  const codes = new Set(answers.map((answer) => JSON.stringify(answer)));
  expect(codes).toEqual(new Set(['{"ok":true}', '{"ok":false,"code":"TOO_FAST"}']));
  expect(await until(async () => (await openBoard(device, person.boardId)).ok)).toBe(true);
});

test('W31 a push that is refused counts as ten, so that nobody keeps the database busy with them', async () => {
  const { one, two } = await tableOf(await makeLab());
  const alone = new Y.Doc();
  alone.clientID = one.doc.clientID;
  alone.getText('t').insert(0, 'the beginning is not sent');
  const before = Y.encodeStateVector(alone);
  alone.getText('t').insert(5, 'x');
  const gap = Y.encodeStateAsUpdate(alone, before);
  for (let n = 0; n < 50; n += 1) expect(await one.push(gap)).toEqual({ ok: false, code: 'GAP' });
  const after = await Promise.all(Array.from({ length: 50 }, () => one.push(gap)));
  expect(after).toContainEqual({ ok: false, code: 'TOO_FAST' });
  await two.write('мы работаем');
});
