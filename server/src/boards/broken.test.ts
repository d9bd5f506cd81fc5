import { readNotes, writeText } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { BoardRobot, openBoard } from '../../test/board-robot.ts';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';
import { tableOf } from '../../test/tables.ts';
import { until } from '../../test/until.ts';
import { DocumentsService } from './documents.service.ts';

const { house, makeLab } = useLabs();

const GARBAGE = Buffer.from('ff07deadbeef01ff8901', 'hex');

/** A board with the notes 1, 2 and 3 (updates 2 to 4), which nobody looks at any more, and a board beside it. */
async function left(lab: TestLab) {
  const { aigul, boris, one, two } = await tableOf(lab);
  const first = await one.write('1');
  await until(() => two.texts().includes('1'));
  await two.write('2');
  writeText(one.doc, first, '1 и больше');
  await one.flush();
  await two.write('3');
  one.device.close();
  two.device.close();
  const facilitator = await lab.person('facilitator');
  const at = { labId: lab.id, boardId: aigul.boardId };
  return { aigul, boris, facilitator, first, at };
}

/** Lets every document that nobody looks at leave memory, checkpoints written. */
async function sweep(): Promise<void> {
  const documents = house().app.get(DocumentsService);
  const later = Date.now() + 10 * 60_000;
  await documents.sweep(() => false, Date.now());
  await documents.sweep(() => false, later);
}

const spoilUpdate = (boardId: string, seq: number) =>
  house().rows(`update board_update set bytes = $3 where board_id = $1 and doc = 'board' and seq = $2`, [
    boardId,
    seq,
    GARBAGE,
  ]);
const spoilCheckpoint = (boardId: string) =>
  house().rows(`update board_checkpoint set state = $2 where board_id = $1 and doc = 'board'`, [
    boardId,
    GARBAGE,
  ]);
const dropCheckpoint = (boardId: string) =>
  house().rows('delete from board_checkpoint where board_id = $1', [boardId]);
const texts = (doc: Y.Doc) => readNotes(doc).map((note) => note.text);

test('B11 a bad checkpoint is made anew from the log by itself, and nobody notices', async () => {
  const lab = await makeLab();
  const { aigul, at } = await left(lab);
  await sweep();
  await spoilCheckpoint(at.boardId);
  const robot = await BoardRobot.open(await aigul.device(), at.boardId);
  expect(robot.texts()).toEqual(['1 и больше', '2', '3']);
  const sql = `select state from board_checkpoint where board_id = $1 and doc = 'board'`;
  const [row] = await house().rows<{ state: Buffer }>(sql, [at.boardId]);
  const again = new Y.Doc();
  Y.applyUpdateV2(again, row?.state ?? GARBAGE);
  expect(texts(again)).toEqual(['1 и больше', '2', '3']);
  await robot.write('дальше');
});

test('B11 a board with a bad update refuses by its name; other boards and the process do not notice', async () => {
  const lab = await makeLab();
  const { aigul, at } = await left(lab);
  const other = await lab.person('participant', 2);
  const beside = await BoardRobot.open(await other.device(), other.boardId);
  await sweep();
  await dropCheckpoint(at.boardId);
  await spoilUpdate(at.boardId, 3);
  const answer = await openBoard(await aigul.device(), at.boardId);
  expect(answer).toEqual({ ok: false, code: 'BOARD_BROKEN' });
  await beside.write('рядом пишут');
  const late = await lab.person('participant', 2);
  const come = await BoardRobot.open(await late.device(), other.boardId);
  expect(come.texts()).toEqual(['рядом пишут']);
});

test('B11 the facilitator sees what can be read and opens the board with it; nothing leaves the log', async () => {
  const lab = await makeLab();
  const { aigul, boris, facilitator, at } = await left(lab);
  await sweep();
  await dropCheckpoint(at.boardId);
  await spoilUpdate(at.boardId, 3);
  const { boards } = facilitator.api;
  const lost = { notes: 1, setAside: 2 };
  expect((await boards.versions(at)).broken).toEqual(lost);
  expect(await refusalOf(aigul.api.boards.repair(at))).toBe('403 NOT_ALLOWED');
  expect(await boards.repair(at)).toEqual(lost);
  expect(await boards.repair(at)).toEqual({ notes: 1, setAside: 0 });
  expect((await boards.versions(at)).broken).toBeNull();
  const [one, two] = [
    await BoardRobot.open(await aigul.device(), at.boardId),
    await BoardRobot.open(await boris.device(), at.boardId),
  ];
  // Note 3 was written by the same hand as the damaged update, so it stands upon it.
  expect(one.texts()).toEqual(['1 и больше']);
  await two.write('и пишем дальше');
  await until(() => one.texts().includes('и пишем дальше'));
  const log = `from board_update where board_id = $1 and doc = 'board'`;
  expect(await house().count(log, [at.boardId])).toBe(6);
  const aside = await house().rows<{ seq: number; bytes: Buffer }>(
    'select seq, bytes from board_aside where board_id = $1 order by seq',
    [at.boardId],
  );
  expect(aside.map(({ seq }) => seq)).toEqual([3, 5]);
  expect(aside[0]?.bytes).toEqual(GARBAGE);
});

test('B11 where a version holds what was damaged since, the board opens whole and nobody is asked', async () => {
  const lab = await makeLab();
  const { aigul, facilitator, at } = await left(lab);
  const { boards } = facilitator.api;
  await boards.keepVersion({ ...at, name: 'Всё', language: 'ru' });
  await sweep();
  await dropCheckpoint(at.boardId);
  await spoilUpdate(at.boardId, 3);
  const robot = await BoardRobot.open(await aigul.device(), at.boardId);
  expect(robot.texts()).toEqual(['1 и больше', '2', '3']);
  expect(await house().count('from board_aside where board_id = $1', [at.boardId])).toBe(0);
});

test('B11 a board that is whole in memory is not repaired, and its next checkpoint makes it whole again', async () => {
  const lab = await makeLab();
  const { aigul, one } = await tableOf(lab);
  await one.write('цело');
  await spoilUpdate(aigul.boardId, 2);
  const facilitator = await lab.person('facilitator');
  const at = { labId: lab.id, boardId: aigul.boardId };
  expect(await facilitator.api.boards.repair(at)).toEqual({ notes: 1, setAside: 0 });
  expect(await house().count('from board_aside where board_id = $1', [at.boardId])).toBe(0);
  one.device.close();
  await sweep();
  const robot = await BoardRobot.open(await aigul.device(), at.boardId);
  expect(robot.texts()).toEqual(['цело']);
});

test('B11 a board that is damaged while people are at it sends them round, and opens again once repaired', async () => {
  const lab = await makeLab();
  const { aigul, boris, one, two } = await tableOf(lab);
  const other = await lab.person('participant', 2);
  const beside = await other.device();
  await openBoard(beside, other.boardId);
  await one.write('до');
  const at = { labId: lab.id, boardId: aigul.boardId };
  await house().rows(
    `with next as (update board_document set seq = seq + 1 where board_id = $1 and doc = 'board' returning seq)
     insert into board_update (board_id, doc, seq, msg_id, bytes) select $1, 'board', seq, gen_random_uuid(), $2 from next`,
    [at.boardId, GARBAGE],
  );
  const isGone = [one, two].map(
    ({ device }) => new Promise((gone) => device.socket.once('disconnect', gone)),
  );
  await two.write('после');
  await Promise.all(isGone);
  expect(beside.socket.connected).toBe(true);
  expect(await openBoard(await aigul.device(), at.boardId)).toEqual({ ok: false, code: 'BOARD_BROKEN' });
  const facilitator = await lab.person('facilitator');
  expect(await facilitator.api.boards.repair(at)).toEqual({ notes: 2, setAside: 1 });
  const back = await BoardRobot.open(await boris.device(), at.boardId);
  expect(back.texts()).toEqual(['до', 'после']);
});
