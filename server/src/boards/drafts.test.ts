import { inflateRawSync } from 'node:zlib';
import type { BoardOpened } from '@case-lab/contract';
import { readNotes, revealNote } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { BoardRobot, openBoard } from '../../test/board-robot.ts';
import type { Device } from '../../test/device.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { until } from '../../test/until.ts';

const { house, makeLab } = useLabs();

const SECRET = 'Председатель против, но молчит';

/** Whether these words came to a device in any way: in the bytes of a frame, or inside a deflated state. */
function hasSeen(device: Device, words: string, opened: BoardOpened[]): boolean {
  const inFrames = Buffer.concat(device.frames).includes(words);
  const inStates = opened.some(({ state }) => state && inflateRawSync(state).includes(words));
  return inFrames || inStates;
}

test('B7 (I2) what somebody writes in their draft is sent to nobody else, in no frame and no state', async () => {
  const lab = await makeLab();
  const aigul = await lab.person('participant', 1);
  const others = [
    await lab.person('participant', 1),
    await lab.person('facilitator'),
    await lab.person('organiser'),
  ];
  const ears = await Promise.all(others.map((person) => person.watcher()));
  for (const ear of ears)
    for (const doc of ['board', 'draft'] as const) await openBoard(ear, aigul.boardId, { doc });
  const draft = await BoardRobot.open(await aigul.device(), aigul.boardId, { doc: 'draft' });
  const board = await BoardRobot.open(draft.device, aigul.boardId);
  await draft.write(SECRET);
  await board.write('Открытая заметка');
  for (const ear of ears) {
    await ear.hears('board:news', ({ updates }) => updates.length > 0);
    const opened: BoardOpened[] = [];
    for (const doc of ['board', 'draft', 'frames'] as const) {
      opened.push((await openBoard(ear, aigul.boardId, { doc })) as BoardOpened);
    }
    expect(hasSeen(ear, SECRET, opened)).toBe(false);
    expect(hasSeen(ear, 'Открытая заметка', opened)).toBe(true);
    expect(ear.heard('board:news').filter(({ doc }) => doc === 'draft')).toEqual([]);
  }
});

test("B7 a draft can only mean one's own: nobody reaches another's by any name", async () => {
  const lab = await makeLab();
  const aigul = await lab.person('participant', 1);
  const draft = await BoardRobot.open(await aigul.device(), aigul.boardId, { doc: 'draft' });
  await draft.write(SECRET);
  const other = await (await lab.person('facilitator')).device();
  for (const doc of [`draft:${aigul.id}`, 'DRAFT', '', null, ['draft']]) {
    expect(await other.askAnything('board:open', { boardId: aigul.boardId, doc })).toMatchObject({
      code: 'MALFORMED',
    });
    if (!other.socket.connected) break;
  }
  expect(await house().count('from board_document where doc = $1', [`draft:${aigul.id}`])).toBe(1);
});

test("B7 a draft comes to its owner's other devices, and is there after a restart of the page", async () => {
  const lab = await makeLab();
  const aigul = await lab.person('participant', 1);
  const phone = await BoardRobot.open(await aigul.device(), aigul.boardId, { doc: 'draft' });
  const laptop = await BoardRobot.open(await aigul.device(), aigul.boardId, { doc: 'draft' });
  await phone.write(SECRET);
  await until(() => laptop.texts().includes(SECRET));
  const again = await BoardRobot.open(await aigul.device(), aigul.boardId, { doc: 'draft' });
  expect(again.texts()).toEqual([SECRET]);
});

test('B7 what its owner reveals comes to the others, with its author; the rest of the draft does not', async () => {
  const lab = await makeLab();
  const aigul = await lab.person('participant', 1);
  const ear = await (await lab.person('participant', 1)).device();
  const other = await BoardRobot.open(ear, aigul.boardId);
  const device = await aigul.device();
  const draft = await BoardRobot.open(device, aigul.boardId, { doc: 'draft' });
  const board = await BoardRobot.open(device, aigul.boardId);
  const shown = await draft.write('Теперь вслух');
  await draft.write(SECRET);
  expect(revealNote(draft.doc, board.doc, shown)).toBe(true);
  expect([(await board.flush()).ok, (await draft.flush()).ok]).toEqual([true, true]);
  await until(() => other.texts().includes('Теперь вслух'));
  const [note] = readNotes(other.doc);
  expect(note?.author).toBe(board.doc.clientID);
  expect(hasSeen(ear, SECRET, [other.opened])).toBe(false);
});

test('I5 when a phase closes the draft stays writable, and the board does not', async () => {
  const lab = await makeLab();
  const aigul = await lab.person('participant', 1);
  const { api } = await lab.person('facilitator');
  const opened = await api.timekeeping.open({ labId: lab.id, phaseId: lab.phases.silent, version: 0 });
  const device = await aigul.device();
  const draft = await BoardRobot.open(device, aigul.boardId, { doc: 'draft' });
  const board = await BoardRobot.open(device, aigul.boardId);
  await draft.write('начало мысли');
  await api.timekeeping.close({ labId: lab.id, runId: opened.run?.id ?? '', version: opened.version });
  await device.hears('board:mode', ({ mode }) => mode === 'read');
  board.note('поздно');
  expect(await board.flush()).toEqual({ ok: false, code: 'FROZEN' });
  await draft.write('и её конец');
  const again = await BoardRobot.open(await aigul.device(), aigul.boardId, { doc: 'draft' });
  expect(again.opened).toMatchObject({ mode: 'write' });
  expect(again.texts()).toEqual(['начало мысли', 'и её конец']);
});

test('B7 the log names the owner of a draft, and a draft is no part of the shared document', async () => {
  const lab = await makeLab();
  const aigul = await lab.person('participant', 1);
  const draft = await BoardRobot.open(await aigul.device(), aigul.boardId, { doc: 'draft' });
  await draft.write(SECRET);
  const rows = await house().rows<{ doc: string; bytes: Buffer }>(
    'select doc, bytes from board_update where board_id = $1',
    [aigul.boardId],
  );
  expect(rows.filter(({ bytes }) => bytes.includes(SECRET)).map(({ doc }) => doc)).toEqual([
    `draft:${aigul.id}`,
  ]);
  const shared = new Y.Doc();
  for (const row of rows) if (row.doc === 'board') Y.applyUpdate(shared, row.bytes);
  expect(readNotes(shared)).toEqual([]);
});
