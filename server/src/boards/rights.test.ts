import { deleteNote, openBoard as mapsOf, moveNote, writeText } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { BoardRobot, openBoard } from '../../test/board-robot.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { tableOf } from '../../test/tables.ts';
import { until } from '../../test/until.ts';

const { makeLab } = useLabs();

async function sharedTable() {
  const lab = await makeLab();
  const table = await tableOf(lab);
  const { api } = await lab.person('facilitator');
  const open = (phaseId: string, version: number) =>
    api.timekeeping.open({ labId: lab.id, phaseId, version });
  const noteId = await table.two.write('слова соседа');
  await until(() => table.one.texts().includes('слова соседа'));
  return { ...table, lab, open, noteId };
}

const changes = (noteId: string) => [
  (robot: BoardRobot) => writeText(robot.doc, noteId, 'чужая рука'),
  (robot: BoardRobot) => deleteNote(robot.doc, noteId, 1),
];

test("W24 the mode says whose notes may be changed, and follows the phase: participant's own, the host's group, staff all", async () => {
  const { lab, one, open } = await sharedTable();
  expect(one.opened).toMatchObject({ mode: 'write', edits: 'all' });
  const clock = await open(lab.phases.own, 0);
  await one.device.hears('board:mode', (told) => told.mode === 'write' && told.edits === 'own');
  const edits: Record<string, unknown> = {};
  for (const role of ['participant', 'scribe', 'host', 'facilitator', 'organiser'] as const) {
    const person = await lab.person(role, ['facilitator', 'organiser'].includes(role) ? undefined : 1);
    edits[role] = await openBoard(await person.device(), one.boardId);
  }
  expect(edits).toMatchObject({
    ...{ participant: { edits: 'own' }, scribe: { edits: 'own' }, host: { edits: 'all' } },
    ...{ facilitator: { edits: 'all' }, organiser: { edits: 'all' } },
  });
  await open(lab.phases.writing, clock.version);
  await one.device.hears('board:mode', (told) => told.mode === 'write' && told.edits === 'all');
});

test("B5 nobody writes into what is the server's, also where everybody may change everything", async () => {
  const { one, two, noteId, stored } = await sharedTable();
  const before = await stored();
  mapsOf(one.doc).meta.set('version', 99);
  expect(await one.flush()).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  expect(await stored()).toBe(before);
  writeText(two.doc, noteId, 'дальше');
  expect(await two.flush()).toMatchObject({ ok: true });
});

test("B5 in a phase of one's own another's words are refused and nothing is stored; moving them is not", async () => {
  const { lab, one, two, open, noteId, stored } = await sharedTable();
  await open(lab.phases.own, 0);
  await one.device.hears('board:mode', (told) => told.mode === 'write' && told.edits === 'own');
  const before = await stored();
  for (const change of changes(noteId)) {
    const robot = await BoardRobot.open(one.device, one.boardId);
    change(robot);
    expect(await robot.flush()).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  }
  expect(await stored()).toBe(before);
  const mover = await BoardRobot.open(one.device, one.boardId);
  moveNote(mover.doc, noteId, { frame: 'technology-T1', x: 5, y: 5 });
  expect(await mover.flush()).toMatchObject({ ok: true });
  await two.write('свои');
  expect(two.texts()).toContain('слова соседа');
});

test("B5 where the phase lets, another's words may be changed", async () => {
  const { lab, one, two, open, noteId } = await sharedTable();
  await open(lab.phases.writing, 0);
  writeText(one.doc, noteId, 'вместе');
  expect(await one.flush()).toMatchObject({ ok: true });
  await until(() => two.texts().includes('вместе'));
});

test("B5 quick typing in a phase of one's own passes, each word upon one that is not committed yet", async () => {
  const { lab, one, two, open } = await sharedTable();
  await open(lab.phases.own, 0);
  await one.device.hears('board:mode', (told) => told.mode === 'write' && told.edits === 'own');
  const mine = one.note('');
  const pushes = [one.flush()];
  const words = Array.from({ length: 20 }, (_, n) => `${n}`);
  for (let n = 1; n <= words.length; n += 1) {
    writeText(one.doc, mine, words.slice(0, n).join(' '));
    pushes.push(one.flush());
  }
  expect((await Promise.all(pushes)).filter((answer) => !answer.ok)).toEqual([]);
  await until(() => two.texts().includes(words.join(' ')));
});
