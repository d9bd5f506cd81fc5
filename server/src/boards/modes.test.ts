import type { Clock } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { BoardRobot, openBoard } from '../../test/board-robot.ts';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';
import { until } from '../../test/until.ts';
import { ClockService } from '../programme/index.ts';

const { house, makeLab } = useLabs();

async function seated(lab: TestLab) {
  const person = await lab.person('participant', 1);
  const robot = await BoardRobot.open(await person.device(), person.boardId);
  const { api } = await lab.person('facilitator');
  const open = (phaseId: string, version: number) =>
    api.timekeeping.open({ labId: lab.id, phaseId, version });
  const close = (clock: Clock) =>
    api.timekeeping.close({ labId: lab.id, runId: clock.run?.id ?? '', version: clock.version });
  return { person, robot, api, open, close };
}

test('W14 those at a board are told when a phase closes and opens again, and may write accordingly', async () => {
  const lab = await makeLab();
  const { person, robot, open, close } = await seated(lab);
  const first = await open(lab.phases.writing, 0);
  await robot.write('в срок');
  const closed = await close(first);
  await robot.device.hears('board:mode', (told) => told.mode === 'read' && told.reason === 'phase_closed');
  robot.note('поздно');
  const late = robot.take();
  expect(await robot.push(late)).toEqual({ ok: false, code: 'FROZEN' });
  expect(await openBoard(await person.device(), person.boardId)).toMatchObject({
    mode: 'read',
    reason: 'phase_closed',
  });
  await open(lab.phases.writing, closed.version);
  await robot.device.hears('board:mode', (told) => told.mode === 'write');
  expect(await robot.push(late)).toMatchObject({ ok: true });
});

test('W14 in a phase of reading the groups read and the facilitator may still write', async () => {
  const lab = await makeLab();
  const { robot, open } = await seated(lab);
  const facilitator = await BoardRobot.open(await (await lab.person('facilitator')).device(), robot.boardId);
  await open(lab.phases.reading, 0);
  await robot.device.hears('board:mode', (told) => told.mode === 'read' && told.reason === 'phase_reads');
  await facilitator.write('ведущая дописала');
  await until(() => robot.texts().includes('ведущая дописала'));
});

test('W14 a phase whose time and grace are over closes the boards by itself', async () => {
  const lab = await makeLab();
  const { robot, open } = await seated(lab);
  await open(lab.phases.writing, 0);
  // As if the phase had begun earlier: half a second of grace is left.
  await house().rows(
    `update phase_run set started_at = now() - interval '1 minute', ends_at = now() - interval '29.5 seconds' where lab_id = $1`,
    [lab.id],
  );
  // The bell was set for the old moment; a house that starts now sets it anew.
  await house().app.get(ClockService).onApplicationBootstrap();
  await robot.device.hears('board:mode', (told) => told.mode === 'read' && told.reason === 'phase_closed');
});

test('W14 a frozen board takes writing from the staff only', async () => {
  const lab = await makeLab();
  const { person, robot } = await seated(lab);
  await house().rows(`update board set state = 'frozen' where id = $1`, [robot.boardId]);
  expect(await openBoard(await person.device(), person.boardId)).toMatchObject({
    mode: 'read',
    reason: 'frozen',
  });
  const staff = await (await lab.person('organiser')).device();
  expect(await openBoard(staff, person.boardId)).toMatchObject({ mode: 'write' });
});

test('W11 a moved member is shown out of the old board within 5 s, and let in at the new one', async () => {
  const lab = await makeLab();
  const { person, robot, api } = await seated(lab);
  const stays = await BoardRobot.open(await (await lab.person('participant', 1)).device(), person.boardId);
  const target = (await lab.groups())[1];
  await robot.write('моё остаётся');
  const movedAt = Date.now();
  await api.groups.move({ labId: lab.id, groupId: target?.id ?? '', participantId: person.id });
  await robot.device.hears('board:mode', (told) => told.mode === 'read' && told.reason === 'visitor');
  expect(Date.now() - movedAt).toBeLessThan(5000);
  const heard = robot.device.heard('board:news').length;
  await stays.write('после ухода');
  robot.note('чужим пером');
  expect((await robot.flush()).ok).toBe(false);
  await robot.device.settle(lab.id);
  expect(robot.device.heard('board:news')).toHaveLength(heard);
  expect(await openBoard(robot.device, person.boardId)).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  expect(await openBoard(robot.device, target?.boardId ?? '')).toMatchObject({ ok: true, mode: 'write' });
  // Their note is where they wrote it, under their name (I6).
  const again = await BoardRobot.open(stays.device, person.boardId);
  expect(again.texts()).toContain('моё остаётся');
  expect(new Map(again.opened.authors).get(robot.doc.clientID)).toBe(person.id);
});

test('W11 a member who is moved while the board is opening does not stay in', async () => {
  const lab = await makeLab();
  const { person, api } = await seated(lab);
  const target = (await lab.groups())[1]?.id ?? '';
  const stays = await BoardRobot.open(await (await lab.person('participant', 1)).device(), person.boardId);
  const devices = await Promise.all(Array.from({ length: 12 }, () => person.device()));
  const openings = devices.map((device) => openBoard(device, person.boardId));
  await api.groups.move({ labId: lab.id, groupId: target, participantId: person.id });
  const opened = await Promise.all(openings);
  // Whoever had come in before the move is shown out at once, and told so.
  for (const [at, device] of devices.entries())
    if (opened[at]?.ok) await device.hears('board:mode', (told) => told.mode === 'read');
  await stays.write('их уже нет');
  for (const device of devices) {
    await device.settle(lab.id);
    expect(device.heard('board:news').filter(({ updates }) => updates.length > 0)).toHaveLength(0);
  }
});

test('I4 W14 one group that was given more time writes on while the others read, until somebody closes for all', async () => {
  const lab = await makeLab();
  const { robot, person, api, open, close } = await seated(lab);
  const [, second] = await lab.groups();
  const other = await lab.person('participant', 2);
  const elsewhere = await BoardRobot.open(await other.device(), other.boardId);
  const { run, version } = await open(lab.phases.writing, 0);
  const more = { labId: lab.id, groupId: second?.id ?? '', runId: run?.id ?? '', minutes: 5, version };
  const longer = await api.timekeeping.extendGroup(more);
  expect(longer.run).toMatchObject({ endsAt: run?.endsAt, later: [{ groupId: second?.id }] });
  // As if the common time had run out a minute ago.
  await house().rows(
    `update phase_run set started_at = now() - interval '1 hour', ends_at = now() - interval '1 minute' where lab_id = $1`,
    [lab.id],
  );
  expect(await openBoard(await person.device(), robot.boardId)).toMatchObject({ reason: 'phase_closed' });
  expect(await openBoard(await other.device(), other.boardId)).toMatchObject({ mode: 'write' });
  await elsewhere.write('ещё пять минут');
  await close(longer);
  await elsewhere.device.hears(
    'board:mode',
    (told) => told.mode === 'read' && told.reason === 'phase_closed',
  );
});

test('W7 no group of another lab is given time', async () => {
  const [lab, other] = [await makeLab(), await makeLab()];
  const { api, open } = await seated(lab);
  const { run, version } = await open(lab.phases.writing, 0);
  const [foreign] = await other.groups();
  const more = { labId: lab.id, groupId: foreign?.id ?? '', runId: run?.id ?? '', minutes: 5, version };
  expect(await refusalOf(api.timekeeping.extendGroup(more))).toBe('404 NOT_FOUND');
});
