import { readFileSync } from 'node:fs';
import { BOARD_VERSION, boardVersion } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import * as Y from 'yjs';
import { BoardRobot } from '../../test/board-robot.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';
import { UpgradesService } from './upgrades.service.ts';

const { house, makeLab } = useLabs();

const path = new URL('../../../contract/src/boards/test/saved-boards.json', import.meta.url);
const saved: { version: number; state: string; notes: { text: string }[] }[] = JSON.parse(
  readFileSync(path, 'utf8'),
);

/** A board as it lay in the database before boards were stamped: one update, nobody at it. */
async function oldBoard(lab: TestLab) {
  const person = await lab.person('participant', 1);
  const { boardId } = person;
  const update = Y.convertUpdateFormatV2ToV1(Buffer.from(saved[0]?.state ?? '', 'base64'));
  await house().rows(`insert into board (id, lab_id, state) values ($1, $2, 'live')`, [boardId, lab.id]);
  await house().rows(
    `insert into board_document (board_id, doc, seq) values ($1, 'board', 1), ($1, 'frames', 0)`,
    [boardId],
  );
  await house().rows(
    `insert into board_update (board_id, doc, seq, msg_id, bytes) values ($1, 'board', 1, $2, $3)`,
    [boardId, v4(), Buffer.from(update)],
  );
  const log = () =>
    house().rows<{ seq: number; participant_id: string | null }>(
      `select seq, participant_id from board_update where board_id = $1 and doc = 'board' order by seq`,
      [boardId],
    );
  return { person, boardId, log };
}

test('B16 a board from before the stamp opens as one of today; the upgrade is the server’s edit in the log', async () => {
  const lab = await makeLab();
  const { person, boardId, log } = await oldBoard(lab);
  const robot = await BoardRobot.open(await person.device(), boardId);
  expect(boardVersion(robot.doc)).toBe(BOARD_VERSION);
  expect(robot.texts()).toEqual(saved[0]?.notes.map(({ text }) => text));
  expect(await log()).toEqual([
    { seq: 1, participant_id: null },
    { seq: 2, participant_id: null },
  ]);
  await robot.write('и дальше пишется');
});

test('B16 two servers that load an old board at once upgrade it once', async () => {
  const lab = await makeLab();
  const { boardId, log } = await oldBoard(lab);
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, Buffer.from(saved[0]?.state ?? '', 'base64'));
  const upgrades = house().app.get(UpgradesService);
  const loaded = { boardId, name: 'board', doc } as Parameters<typeof upgrades.bring>[0];
  expect(await Promise.all([upgrades.bring(loaded), upgrades.bring(loaded)])).toContain(true);
  expect(await log()).toHaveLength(2);
  expect(await upgrades.bring(loaded)).toBe(false);
});

test('B16 a board of today is not written to when it is opened', async () => {
  const lab = await makeLab();
  const person = await lab.person('participant', 1);
  await BoardRobot.open(await person.device(), person.boardId);
  const log = `from board_update where board_id = $1 and doc = 'board'`;
  expect(await house().count(log, [person.boardId])).toBe(1);
  const known = 'from board_document where board_id = $1 and version = $2';
  expect(await house().count(known, [person.boardId, BOARD_VERSION])).toBe(1);
});
