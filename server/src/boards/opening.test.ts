import { inflateRawSync } from 'node:zlib';
import type { BoardOpened } from '@case-lab/contract';
import { BOUNDS, encodePresence, readNotes } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { BoardRobot, openBoard } from '../../test/board-robot.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { until } from '../../test/until.ts';

const { house, makeLab } = useLabs();

const NOWHERE = '018f0000-0000-7000-8000-000000000000';

test('W10 opening a board tells its state, mode, limits and fresh client ids', async () => {
  const lab = await makeLab();
  const aigul = await lab.person('participant', 1);
  const opened = await openBoard(await aigul.device(), aigul.boardId);
  expect(opened).toMatchObject({
    ...{ ok: true, mode: 'write', seq: 1, updates: [] },
    limits: { updateBytes: BOUNDS.updateBytes, noteCharacters: BOUNDS.noteCharacters },
  });
  const { state, clientIds, authors } = opened as BoardOpened;
  expect(state).toBeInstanceOf(Uint8Array);
  expect(new Set(clientIds).size).toBe(4);
  expect(authors).toEqual([[clientIds[0], aigul.id]]);
});

test('W10 the frames are there from the first opening, and opening at once by many makes them once', async () => {
  const lab = await makeLab();
  const people = await Promise.all(Array.from({ length: 6 }, () => lab.person('participant', 1)));
  const boardId = people[0]?.boardId ?? '';
  const robots = await Promise.all(
    people.map(async (person) => BoardRobot.open(await person.device(), boardId, { doc: 'frames' })),
  );
  for (const robot of robots) {
    expect(robot.frames().map((frame) => frame.id)).toEqual(
      expect.arrayContaining(['technology-T1', 'questions', 'parking-lot']),
    );
  }
  expect(await house().count(`from board_update where board_id = $1 and doc = 'frames'`, [boardId])).toBe(1);
});

test('W11 whoever has no right to a board is refused: another group, another lab, no such board', async () => {
  const lab = await makeLab();
  const other = await makeLab();
  const owner = await lab.person('participant', 1);
  const neighbour = await (await lab.person('participant', 2)).device();
  const stranger = await (await other.person('facilitator')).device();
  for (const doc of ['board', 'frames', 'draft'] as const) {
    expect(await openBoard(neighbour, owner.boardId, { doc })).toEqual({ ok: false, code: 'NOT_ALLOWED' });
    expect(await openBoard(stranger, owner.boardId, { doc })).toEqual({ ok: false, code: 'NOT_FOUND' });
  }
  expect(await openBoard(neighbour, NOWHERE)).toEqual({ ok: false, code: 'NOT_FOUND' });
  expect(await openBoard(neighbour, 'no-uuid')).toEqual({ ok: false, code: 'MALFORMED' });
});

test('W11 who may only look gets the board to read: an expert a visitor, a facilitator may write', async () => {
  const lab = await makeLab();
  const owner = await lab.person('participant', 1);
  const expert = await (await lab.person('expert')).device();
  const facilitator = await (await lab.person('facilitator')).device();
  const hall = await (await lab.person('hall')).device();
  expect(await openBoard(expert, owner.boardId)).toMatchObject({ ok: true, mode: 'read', reason: 'visitor' });
  expect(await openBoard(facilitator, owner.boardId)).toMatchObject({ ok: true, mode: 'write' });
  expect(await openBoard(hall, owner.boardId)).toEqual({ ok: false, code: 'NOT_ALLOWED' });
});

test('B6 no client id is issued twice, whoever asks and however many ask at once', async () => {
  const lab = await makeLab();
  const people = await Promise.all([1, 1, 2].map((table) => lab.person('participant', table)));
  const openings = people.flatMap((person) => Array.from({ length: 8 }, () => person));
  const opened = await Promise.all(
    openings.map(async (person) => (await openBoard(await person.device(), person.boardId)) as BoardOpened),
  );
  const issued = opened.flatMap(({ clientIds }) => clientIds);
  expect(issued).toHaveLength(24 * 4);
  expect(new Set(issued).size).toBe(issued.length);
  expect(await house().count('from client_id where id = any($1)', [issued])).toBe(issued.length);
});

test('B6 a device that holds spare ids is given few, and always one that is new', async () => {
  const lab = await makeLab();
  const person = await lab.person('participant', 1);
  const device = await person.device();
  const given = async (spare: number) =>
    ((await openBoard(device, person.boardId, { spare })) as BoardOpened).clientIds.length;
  expect([await given(0), await given(3), await given(4), await given(40)]).toEqual([4, 1, 1, 1]);
});

test('B6 the author of every note is told, also of those who have gone', async () => {
  const lab = await makeLab();
  const aigul = await lab.person('participant', 1);
  const boris = await lab.person('participant', 1);
  const one = await BoardRobot.open(await aigul.device(), aigul.boardId);
  const two = await BoardRobot.open(await boris.device(), boris.boardId);
  await one.write('от Айгуль');
  await two.write('от Бориса');
  one.device.close();
  two.device.close();
  const late = await BoardRobot.open(await (await lab.person('facilitator')).device(), aigul.boardId);
  const authors = new Map(late.opened.authors);
  const byText = new Map(readNotes(late.doc).map((note) => [note.text, authors.get(note.author)]));
  expect(byText).toEqual(
    new Map([
      ['от Айгуль', aigul.id],
      ['от Бориса', boris.id],
    ]),
  );
});

test('B6 those who are there are told whose cursor it is that moves, and newcomers too', async () => {
  const lab = await makeLab();
  const aigul = await lab.person('participant', 1);
  const boris = await lab.person('participant', 1);
  const first = await BoardRobot.open(await aigul.device(), aigul.boardId);
  const second = await BoardRobot.open(await boris.device(), boris.boardId);
  const [cursorId] = second.opened.clientIds;
  const data = Buffer.from(encodePresence({ is: 'cursor', x: 1, y: 1 }));
  second.device.socket.emit('board:presence', { boardId: second.boardId, data });
  await first.device.hears(
    'board:news',
    ({ authors }) => authors?.some(([id, who]) => id === cursorId && who === boris.id) ?? false,
  );
  const third = await openBoard(await aigul.device(), aigul.boardId);
  expect(new Map((third as BoardOpened).authors).get(cursorId ?? 0)).toBe(boris.id);
});

test('B13 all who join get the same bytes, and what little was written since', async () => {
  const lab = await makeLab();
  const writer = await BoardRobot.open(
    await (await lab.person('participant', 1)).device(),
    (await lab.groups())[0]?.boardId ?? '',
  );
  for (let n = 0; n < 20; n += 1) await writer.write(`заметка ${n}`);
  const join = async () => {
    const opened = await openBoard(await (await lab.person('participant', 1)).device(), writer.boardId);
    const { state, updates } = opened as BoardOpened;
    return { state: Buffer.from(state ?? []), count: updates.length };
  };
  const [one, two] = [await join(), await join()];
  expect(one.state.byteLength).toBeGreaterThan(100);
  expect(two).toEqual(one);
  await writer.write('ещё одна');
  expect(await join()).toEqual({ ...one, count: one.count + 1 });
  for (let n = 0; n < 20; n += 1) await writer.write(`и ещё одна, ${n}`);
  expect((await join()).state.equals(one.state)).toBe(false);
});

test('W12 a device that comes back with its number gets the updates since, and nothing else', async () => {
  const lab = await makeLab();
  const aigul = await lab.person('participant', 1);
  const boris = await lab.person('participant', 1);
  const away = await BoardRobot.open(await aigul.device(), aigul.boardId);
  await away.write('до обрыва');
  away.device.close();
  const writer = await BoardRobot.open(await boris.device(), boris.boardId);
  for (const text of ['один', 'два', 'три']) await writer.write(text);
  const back = (await openBoard(await aigul.device(), aigul.boardId, { seq: 2 })) as BoardOpened;
  expect(back.state).toBeUndefined();
  expect(back.updates).toHaveLength(3);
  for (const update of back.updates) {
    expect(update).toBeInstanceOf(Uint8Array);
    Y.applyUpdate(away.doc, update);
  }
  expect(away.texts().sort()).toEqual(['до обрыва', 'один', 'два', 'три'].sort());
  expect(await openBoard(await aigul.device(), aigul.boardId, { seq: back.seq })).toMatchObject({
    updates: [],
  });
});

test('W12 a device that comes back with a number nobody knows is served by its vector, else with everything', async () => {
  const lab = await makeLab();
  const aigul = await lab.person('participant', 1);
  const robot = await BoardRobot.open(await aigul.device(), aigul.boardId);
  await robot.write('есть у меня');
  const vector = new Uint8Array(Y.encodeStateVector(robot.doc));
  const writer = await BoardRobot.open(await aigul.device(), aigul.boardId);
  await writer.write('нет у меня');
  const byVector = (await openBoard(await aigul.device(), aigul.boardId, {
    seq: 9999,
    vector,
  })) as BoardOpened;
  expect(byVector.state).toBeUndefined();
  expect(byVector.updates).toHaveLength(1);
  expect(byVector.updates[0]).toBeInstanceOf(Uint8Array);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, byVector.updates[0] ?? new Uint8Array());
  expect(readNotes(copy).map((note) => note.text)).not.toContain('есть у меня');
  const whole = (await openBoard(await aigul.device(), aigul.boardId, { seq: 9999 })) as BoardOpened;
  Y.applyUpdateV2(copy, inflateRawSync(whole.state ?? new Uint8Array()));
  for (const update of whole.updates) Y.applyUpdate(copy, update);
  expect(
    readNotes(copy)
      .map((note) => note.text)
      .sort(),
  ).toEqual(['есть у меня', 'нет у меня']);
});

test('W10 a device that vanished while it was opening is not counted as there', async () => {
  const lab = await makeLab();
  const aigul = await lab.person('participant', 1);
  const issued = () => house().count('from client_id where participant_id = $1', [aigul.id]);
  const devices = await Promise.all(Array.from({ length: 10 }, () => aigul.device()));
  for (const device of devices) device.socket.emit('board:open', { boardId: aigul.boardId }, () => undefined);
  // One of them has its ids, so the others are on their way in.
  await until(async () => (await issued()) > 0);
  for (const device of devices) device.close();
  await until(async () => (await issued()) === 40);
  const last = await aigul.device();
  const opened = (await openBoard(last, aigul.boardId)) as BoardOpened;
  expect(opened.authors).toEqual([[opened.clientIds[0], aigul.id]]);
});
