import type { Announcement, FormingRun } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { v4, v7 } from 'uuid';
import { BoardRobot } from '../../test/board-robot.ts';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { Person, TestLab } from '../../test/labs.ts';
import { WISHES } from '../../test/populations.ts';
import { until } from '../../test/until.ts';

const { house, makeLab } = useLabs();

type Asked = Partial<FormingRun['wishes']>;

/** A lab with groups, people who sit nowhere yet, and a facilitator. */
async function gathering(people: number, groups = 2) {
  const lab = await makeLab({ groups });
  const seats = await Promise.all(Array.from({ length: people }, () => lab.person('participant')));
  const facilitator = await lab.person('facilitator');
  return { lab, seats, facilitator };
}

async function wishesOf(lab: TestLab, asked: Asked): Promise<FormingRun['wishes']> {
  const [group] = await lab.groups();
  return { ...WISHES, caseIds: [group?.caseId ?? ''], ...asked };
}

async function propose(lab: TestLab, { api }: Person, asked: Asked): Promise<FormingRun> {
  return api.forming.propose({ labId: lab.id, runId: v7(), seed: 5, wishes: await wishesOf(lab, asked) });
}

const apply = ({ api }: Person, labId: string, { id: runId, version }: FormingRun, key: string = v4()) =>
  api.forming.apply({ labId, runId, version, key });
const active = (labId: string, round = 1) =>
  house().rows<{ group_id: string; participant_id: string }>(
    `select m.group_id, m.participant_id from membership m join small_group g on g.id = m.group_id
     where g.lab_id = $1 and m.round = $2 and m.left_at is null`,
    [labId, round],
  );
const isOfGroups = ({ type }: Announcement) => type === 'groups.changed';

test('I3 everybody is seated at once as it was proposed, and the lab hears of it once', async () => {
  const { lab, seats, facilitator } = await gathering(13);
  const run = await propose(lab, facilitator, { tables: 3 });
  expect(run).toMatchObject({ state: 'previewed', version: 1, round: 1, unplacedIds: [] });
  expect(run.proposal.map(({ memberIds }) => memberIds.length).sort()).toEqual([4, 4, 5]);
  expect(await active(lab.id)).toEqual([]);
  const ear = await facilitator.watcher();
  const groups = await apply(facilitator, lab.id, run);
  expect(groups.map(({ table, memberIds }) => [table, memberIds.toSorted()])).toEqual(
    run.proposal.map(({ table, memberIds }) => [table, memberIds.toSorted()]),
  );
  expect((await active(lab.id)).map((row) => row.participant_id).sort()).toEqual(
    seats.map(({ id }) => id).sort(),
  );
  await ear.settle(lab.id);
  expect(ear.heard('lab:news').filter(isOfGroups)).toHaveLength(1);
});

test('the same command twice proposes once, and the same seed the same groups', async () => {
  const { lab, facilitator } = await gathering(12);
  const wishes = await wishesOf(lab, { tables: 3 });
  const asked = { labId: lab.id, runId: v7(), seed: 9, wishes };
  const [one, two] = await Promise.all([
    facilitator.api.forming.propose(asked),
    facilitator.api.forming.propose(asked),
  ]);
  expect(two).toEqual(one);
  const other = await facilitator.api.forming.propose({ ...asked, runId: v7() });
  expect(other.proposal).toEqual(one.proposal);
  const states = await house().rows('select state from forming_run where lab_id = $1 order by id', [lab.id]);
  expect(states).toEqual([{ state: 'superseded' }, { state: 'previewed' }]);
});

test('I3 of two facilitators who apply at once one seats the lab, the other hears STALE', async () => {
  const { lab, facilitator } = await gathering(12);
  const second = await lab.person('facilitator');
  const run = await propose(lab, facilitator, { tables: 3 });
  const ends = await Promise.all([facilitator, second].map((who) => refusalOf(apply(who, lab.id, run))));
  expect(ends.sort()).toEqual(['409 STALE', 'done']);
  expect(await active(lab.id)).toHaveLength(12);
  expect(
    await house().count('from membership m join small_group g on g.id = m.group_id where lab_id = $1', [
      lab.id,
    ]),
  ).toBe(12);
});

test('the same press sent again is answered as the first time', async () => {
  const { lab, facilitator } = await gathering(8);
  const run = await propose(lab, facilitator, {});
  const key = v4();
  const [once, again] = await Promise.all([1, 2].map(() => apply(facilitator, lab.id, run, key)));
  expect(again).toEqual(once);
});

test('a proposal is changed by hand: who was moved sits there, and an older version is STALE', async () => {
  const { lab, facilitator } = await gathering(8);
  const run = await propose(lab, facilitator, {});
  const who = run.proposal[0]?.memberIds[0] ?? '';
  const place = (version: number, table: number | null) =>
    facilitator.api.forming.place({ labId: lab.id, runId: run.id, version, participantId: who, table });
  const moved = await place(1, 2);
  expect(moved.version).toBe(2);
  expect(moved.proposal[1]?.memberIds).toContain(who);
  expect(moved.score.faults).toContainEqual({ kind: 'few', table: 1, people: 3 });
  expect(await refusalOf(place(1, 1))).toBe('409 STALE');
  expect(await refusalOf(apply(facilitator, lab.id, run))).toBe('409 STALE');
  const away = await place(2, null);
  expect(away.unplacedIds).toEqual([who]);
  await apply(facilitator, lab.id, away);
  expect(await active(lab.id)).toHaveLength(7);
  expect(await refusalOf(place(3, 1))).toBe('409 STALE');
});

test('no table of a proposal takes more than it has chairs', async () => {
  const lab = await makeLab({ groups: 2, max: 4 });
  await Promise.all(Array.from({ length: 8 }, () => lab.person('participant')));
  const facilitator = await lab.person('facilitator');
  const run = await propose(lab, facilitator, {});
  const [participantId = ''] = run.proposal[0]?.memberIds ?? [];
  const { id: runId, version } = run;
  const place = facilitator.api.forming.place({ labId: lab.id, runId, version, participantId, table: 2 });
  expect(await refusalOf(place)).toBe('409 GROUP_FULL');
});

test('groups keep their boards when they are formed anew, and whoever is left out of a table is told', async () => {
  const { lab, seats, facilitator } = await gathering(12, 3);
  const before = await lab.groups();
  await apply(facilitator, lab.id, await propose(lab, facilitator, { tables: 3 }));
  const fewer = await apply(facilitator, lab.id, await propose(lab, facilitator, { tables: 2 }));
  expect(fewer.map(({ id, boardId }) => [id, boardId])).toEqual(
    before.slice(0, 2).map(({ id, boardId }) => [id, boardId]),
  );
  const listed = await facilitator.api.groups.list({ labId: lab.id });
  expect(listed.find(({ table }) => table === 3)).toMatchObject({ isClosed: true, memberIds: [] });
  const own = await Promise.all(seats.map(async ({ api }) => (await api.groups.me()).participant.groupId));
  expect(own.filter((groupId) => !fewer.some(({ id }) => id === groupId))).toEqual([]);
  const three = await apply(facilitator, lab.id, await propose(lab, facilitator, { tables: 3 }));
  expect(three.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

test('I3 the next round has groups of its own; those of the round before stay, with their people, for reading', async () => {
  const { lab, seats, facilitator } = await gathering(16, 4);
  await apply(facilitator, lab.id, await propose(lab, facilitator, { tables: 4 }));
  const first = await lab.groups();
  const run = await propose(lab, facilitator, { tables: 4, isNextRound: true });
  expect(run).toMatchObject({ round: 2, score: { metAgain: 0 } });
  const second = await apply(facilitator, lab.id, run);
  expect(second.filter(({ id }) => first.some((one) => one.id === id))).toEqual([]);
  expect([await active(lab.id), await active(lab.id, 2)].map(({ length }) => length)).toEqual([16, 16]);
  const [someone] = seats;
  const before = first.find(({ memberIds }) => memberIds.includes(someone?.id ?? ''));
  const now = second.find(({ memberIds }) => memberIds.includes(someone?.id ?? ''));
  const phone = await someone?.device();
  const open = (boardId = '') => phone?.ask('board:open', { boardId });
  expect(await open(before?.boardId)).toMatchObject({ ok: true, mode: 'read', reason: 'frozen' });
  expect(await open(now?.boardId)).toMatchObject({ ok: true, mode: 'write' });
});

test('who joins after the groups were formed waits for a place, and gets the best two with a why', async () => {
  const { lab, facilitator } = await gathering(8);
  const groups = await apply(facilitator, lab.id, await propose(lab, facilitator, {}));
  const late = await lab.join('участник 9', 'Елабуга');
  expect(late.seat.groupId).toBeNull();
  const offers = await facilitator.api.forming.offers({ labId: lab.id, participantId: late.id });
  expect(offers.map(({ groupId }) => groupId).sort()).toEqual(groups.map(({ id }) => id).sort());
  expect(offers[0]?.why).toContainEqual({ kind: 'people', people: 4 });
  const ear = await late.watcher();
  const groupId = offers[0]?.groupId ?? '';
  await facilitator.api.groups.move({ labId: lab.id, groupId, participantId: late.id });
  await ear.hears('lab:news', isOfGroups);
  expect((await late.api.groups.me()).participant.groupId).toBe(groupId);
  const reasons = await house().rows('select reason from membership where participant_id = $1', [late.id]);
  expect(reasons).toEqual([{ reason: 'late' }]);
});

test('a phone whose person sits nowhere any more comes again and finds it so', async () => {
  const { lab, seats, facilitator } = await gathering(8);
  await apply(facilitator, lab.id, await propose(lab, facilitator, {}));
  const someone = seats[0] ?? facilitator;
  const phone = await someone.watcher();
  const { id: runId, version } = await propose(lab, facilitator, {});
  const at = { labId: lab.id, runId, version, participantId: someone.id, table: null };
  await apply(facilitator, lab.id, await facilitator.api.forming.place(at));
  await until(() => phone.socket.disconnected);
  expect((await someone.api.groups.me()).participant).toMatchObject({ groupId: null, boardId: null });
  expect(await active(lab.id)).toHaveLength(7);
});

test('I2 a late-comer hears how the newest notes begin, and nothing that is not revealed', async () => {
  const lab = await makeLab();
  const [writer, late] = [await lab.person('participant', 1), await lab.person('participant', 1)];
  const recap = () => late.api.forming.recap({ labId: lab.id, boardId: writer.boardId });
  expect(await recap()).toEqual({ notes: 0, newest: [] });
  const robot = await BoardRobot.open(await writer.device(), writer.boardId);
  for (const text of [
    'первая',
    'вторая',
    'третья',
    `четвёртая ${'очень '.repeat(30)}длинная\nс продолжением`,
  ])
    await robot.write(text);
  const { notes, newest } = await recap();
  expect(notes).toBe(4);
  expect(newest).toHaveLength(3);
  expect(newest[0]?.text).toMatch(/^четвёртая .{50,80}…$/);
  const elsewhere = await lab.person('participant', 2);
  const asked = elsewhere.api.forming.recap({ labId: lab.id, boardId: writer.boardId });
  expect(await refusalOf(asked)).toBe('403 NOT_ALLOWED');
});

test('I3 people choose their tables while there are chairs, each table its share, and no longer than that', async () => {
  const { lab, seats, facilitator } = await gathering(8);
  const choose = ({ api }: Person, groupId = '') => refusalOf(api.forming.choose({ labId: lab.id, groupId }));
  const [before] = await lab.groups();
  expect(await seats[0]?.api.forming.choice({ labId: lab.id })).toBeNull();
  expect(await Promise.all(seats.map((one) => choose(one, before?.id)))).toEqual(Array(8).fill('409 STALE'));
  const [one, two] = await apply(facilitator, lab.id, await propose(lab, facilitator, { way: 'choice' }));
  expect(await seats[0]?.api.forming.choice({ labId: lab.id })).toEqual({ most: 4 });
  const ends = await Promise.all(seats.map((person) => choose(person, one?.id)));
  expect(ends.sort()).toEqual([...Array(4).fill('409 GROUP_FULL'), ...Array(4).fill('done')]);
  const seated = (await active(lab.id)).map((row) => row.participant_id);
  const left = seats.filter(({ id }) => !seated.includes(id));
  expect(await Promise.all(left.map((person) => choose(person, two?.id)))).toEqual(Array(4).fill('done'));
  const reasons = await house().rows(
    `select distinct reason from membership m join small_group g on g.id = m.group_id where g.lab_id = $1`,
    [lab.id],
  );
  expect(reasons).toEqual([{ reason: 'self' }]);
  await apply(facilitator, lab.id, await propose(lab, facilitator, { way: 'hand' }));
  expect(await active(lab.id)).toHaveLength(8);
  expect(left[0] && (await choose(left[0], two?.id))).toBe('409 STALE');
});

test('W7 only the staff of the lab forms its groups', async () => {
  const { lab, seats, facilitator } = await gathering(8);
  const other = await makeLab();
  const [participant, expert, stranger] = [
    seats[0],
    await lab.person('expert'),
    await other.person('facilitator'),
  ];
  const run = await propose(lab, facilitator, {});
  const { id: runId, version } = run;
  const wishes = run.wishes;
  const calls = ({ api }: Person) => [
    api.forming.read({ labId: lab.id }),
    api.forming.propose({ labId: lab.id, runId: v7(), seed: 1, wishes }),
    api.forming.place({ labId: lab.id, runId, version, participantId: participant?.id ?? '', table: 1 }),
    api.forming.apply({ labId: lab.id, runId, version, key: v4() }),
    api.forming.offers({ labId: lab.id, participantId: participant?.id ?? '' }),
  ];
  for (const [who, code] of [
    [participant, '403 NOT_ALLOWED'],
    [expert, '403 NOT_ALLOWED'],
    [stranger, '404 NOT_FOUND'],
  ] as const)
    if (who) expect(await Promise.all(calls(who).map(refusalOf))).toEqual(Array(5).fill(code));
  const foreign = stranger.api.forming.apply({ labId: other.id, runId, version, key: v4() });
  expect(await refusalOf(foreign)).toBe('404 NOT_FOUND');
  expect((await facilitator.api.forming.read({ labId: lab.id })).run).toMatchObject({
    state: 'previewed',
    version: 1,
  });
});
