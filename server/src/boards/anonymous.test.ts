import { decodePresenceRoom, encodePresence, writeText } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { BoardRobot, openBoard } from '../../test/board-robot.ts';
import type { Device } from '../../test/device.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { tableOf } from '../../test/tables.ts';
import { until } from '../../test/until.ts';

const { house, makeLab } = useLabs();

/** A table in an anonymous phase, with what each device heard since it began. */
async function maskedTable() {
  const lab = await makeLab();
  const table = await tableOf(lab);
  const { api } = await lab.person('facilitator');
  const open = (phaseId: string, version: number) =>
    api.timekeeping.open({ labId: lab.id, phaseId, version });
  const named = await table.one.write('с именем');
  const clock = await open(lab.phases.masked, 0);
  const hears = (device: Device) =>
    device.hears('board:mode', (told) => told.mode === 'write' && told.anonymous === true);
  await Promise.all([hears(table.one.device), hears(table.two.device)]);
  const masked = await BoardRobot.open(table.one.device, table.one.boardId);
  return { ...table, lab, open, clock, named, masked };
}

/** Whether anything that the device was ever sent says who wrote under this id. */
function isTold(device: Device, clientId: number): boolean {
  return device.heard('board:news').some(({ authors = [] }) => authors.some(([id]) => id === clientId));
}

test('W25 in an anonymous phase the ids are fresh, and nobody is told whose: by news, on opening, then and after it', async () => {
  const { lab, aigul, boris, two, masked, open, clock } = await maskedTable();
  expect(masked.opened).toMatchObject({ mode: 'write', edits: 'own', anonymous: true });
  expect(masked.opened.ownAnonymous).toEqual(masked.opened.clientIds);
  await masked.write('без имени');
  await until(() => two.texts().includes('без имени'));
  const written = masked.doc.clientID;
  const isInAuthors = async () => {
    const opened = await openBoard(await boris.device(), two.boardId);
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.ownAnonymous ?? []).not.toContain(written);
    return opened.authors.some(([id]) => id === written);
  };
  expect([isTold(two.device, written), await isInAuthors()]).toEqual([false, false]);
  await open(lab.phases.writing, clock.version);
  expect([isTold(two.device, written), await isInAuthors()]).toEqual([false, false]);
  // The author knows, on every device.
  const again = await BoardRobot.open(await aigul.device(), two.boardId);
  expect(again.opened.ownAnonymous).toEqual([written]);
  // And the server does, for the gate.
  const row = [
    'from client_id where id = $1 and participant_id = $2 and anonymous',
    [written, aigul.id],
  ] as const;
  expect(await house().count(row[0], [...row[1]])).toBe(1);
});

test('B6 a device that missed the opening of an anonymous phase is made to switch, and so is one that missed its end', async () => {
  const { lab, one, masked, open, clock, stored } = await maskedTable();
  const before = await stored();
  one.note('под старым пером');
  expect(await one.flush()).toEqual({ ok: false, code: 'FOREIGN_CLIENT' });
  await masked.write('под новым');
  await open(lab.phases.writing, clock.version);
  await one.device.hears(
    'board:mode',
    (told) => told.mode === 'write' && !told.anonymous && told.edits === 'all',
  );
  masked.note('слишком поздно');
  expect(await masked.flush()).toEqual({ ok: false, code: 'ANONYMOUS_OVER' });
  expect(await stored()).toBe(before + 1);
});

test("B6 in an anonymous phase one's unnamed notes may be changed, and none that bears one's name: it would tell the rest", async () => {
  const { masked, named } = await maskedTable();
  const noteId = await masked.write('без имени');
  writeText(masked.doc, noteId, 'без имени, иначе');
  expect(await masked.flush()).toMatchObject({ ok: true });
  writeText(masked.doc, named, 'выдал себя');
  expect(await masked.flush()).toEqual({ ok: false, code: 'NOT_ALLOWED' });
});

test('B6 in an anonymous phase nobody sees who points or writes where; those who were seen before are gone', async () => {
  const { lab, one, two, open, clock } = await maskedTable();
  const states = () => two.device.heard('board:presence').flatMap(({ data }) => decodePresenceRoom(data));
  await until(() => states().length > 0);
  const { boardId } = one;
  one.device.socket.emit('board:presence', { boardId, data: encodePresence({ is: 'cursor', x: 1, y: 1 }) });
  await one.device.settle(lab.id);
  await open(lab.phases.writing, clock.version);
  const isNamed = (told: { mode: string; anonymous?: true }) => told.mode === 'write' && !told.anonymous;
  await two.device.hears('board:mode', isNamed);
  expect(new Set(states().map(([, state]) => state.is))).toEqual(new Set(['gone']));
});

test('B6 a note without a name gives the harvest no territory', async () => {
  const { lab, masked, two } = await maskedTable();
  const noteId = await masked.write('для пленума');
  const host = await lab.person('host', 1);
  const item = await host.api.harvest.lift({ labId: lab.id, boardId: two.boardId, noteId });
  expect(item.territoryId).toBeNull();
});
