import type { Plan } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';
import { planned, plannedPhase, planOf } from '../../test/planned.ts';

const { house, makeLab } = useLabs();
const note = { ru: 'Уточнения', en: 'Corrections', original: 'ru' as const };

/** An organiser of the lab, whose programme is release 1 of version 1. */
async function organiserOf(lab: TestLab) {
  const person = await lab.person('organiser');
  const { plans, programme } = person.api;
  const ofLab = { labId: lab.id };
  const read = () => plans.get(ofLab);
  const write = (version: number, plan: Plan) => plans.write({ ...ofLab, version, plan });
  const release = (version: number, number: number) => plans.release({ ...ofLab, version, number, note });
  /** Writes and releases what `change` makes of the plan. */
  const publish = async (number: number, change: (plan: Plan) => Plan) => {
    const now = await read();
    return release((await write(now.version, change(now.plan))).version, number);
  };
  return { ...{ person, plans, programme, ofLab }, ...{ read, write, release, publish } };
}

const count = (lab: TestLab, table: string) => house().count(`from ${table} where lab_id = $1`, [lab.id]);
const withSession = (plan: Plan, session = planned()) => ({ ...plan, sessions: [...plan.sessions, session] });

test('P4 what is planned is seen by nobody else until it is released', async () => {
  const lab = await makeLab();
  const { read, write, release } = await organiserOf(lab);
  const phone = await lab.person('participant', 1);
  const seen = () => phone.api.programme.sessions({ labId: lab.id });
  const before = await seen();
  const { version, plan, changes } = await read();
  expect([version, changes]).toEqual([1, []]);
  const room = { id: v7(), name: { ru: 'Оранжерея', en: 'Greenhouse', original: 'ru' as const } };
  const session = planned({ start: '09:00', roomId: room.id });
  const next = await write(version, { ...withSession(plan, session), rooms: [room] });
  expect(next.changes.map(({ words }) => words.en)).toEqual(['New: “Plenary”, 1 June, 09:00']);
  expect(await seen()).toEqual(before);
  const release2 = await release(next.version, 2);
  expect(release2).toMatchObject({ number: 2, note, changes: next.changes });
  const after = await seen();
  expect(after.map(({ id }) => id)).toEqual([session.id, ...before.map(({ id }) => id)]);
  expect(after[0]).toMatchObject({ plannedStart: '2026-06-01T06:00:00.000Z', room: room.name, position: 0 });
  expect((await read()).changes).toEqual([]);
});

test('P4 the same plan again changes nothing, and who writes over another is told so', async () => {
  const lab = await makeLab();
  const { read, write } = await organiserOf(lab);
  const { version, plan } = await read();
  const one = withSession(plan);
  const answers = await Promise.all([write(version, one), write(version, one), write(version, one)]);
  expect(new Set(answers.map((answer) => answer.version))).toEqual(new Set([version + 1]));
  expect(await refusalOf(write(version, withSession(plan)))).toBe('409 STALE');
  expect((await read()).plan).toEqual(one);
});

test('P4 a plan that does not hold together is refused: an id twice, a room that is not there', async () => {
  const lab = await makeLab();
  const { read, write } = await organiserOf(lab);
  const { version, plan } = await read();
  const session = planned();
  const faulty = [
    planOf([session, session]),
    planOf([planned({ roomId: v7() })]),
    planOf([planned({ start: '24:00' })]),
    planOf([planned({ minutes: 0 })]),
    planOf([planned({ title: { ru: 'я'.repeat(301), original: 'ru' } })]),
  ];
  for (const wrong of faulty) expect(await refusalOf(write(version, wrong))).toBe('400 MALFORMED');
  expect(await read()).toMatchObject({ version, plan });
});

test('P4 a long programme is taken, one without measure is not', async () => {
  const lab = await makeLab();
  const { read, write } = await organiserOf(lab);
  const long = (letters: number) =>
    planOf(
      Array.from({ length: 40 }, () =>
        planned({
          kind: 'case_lab',
          phases: Array.from({ length: 12 }, () =>
            plannedPhase({ instruction: { ru: 'я'.repeat(letters), original: 'ru' } }),
          ),
        }),
      ),
    );
  const { version } = await read();
  expect((await write(version, long(300))).version).toBe(version + 1);
  expect(await refusalOf(write(version + 1, long(1000)))).toBe('413 TOO_LARGE');
});

test('P5 a release sent ten times at once is one release, announced once, under one number', async () => {
  const lab = await makeLab();
  const { person, read, write, release } = await organiserOf(lab);
  const now = await read();
  const { version } = await write(now.version, withSession(now.plan));
  const ear = await person.watcher();
  const answers = await Promise.all(Array.from({ length: 10 }, () => release(version, 2)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await count(lab, 'programme_release')).toBe(2);
  expect(await count(lab, 'session')).toBe(2);
  const { events } = await person.api.audit.list({ labId: lab.id, kind: 'lab' });
  expect(events).toMatchObject([
    { deed: 'release_published', actor: { id: person.id }, detail: { count: '2' } },
  ]);
  await ear.settle(lab.id);
  const told = ear.heard('lab:news').filter(({ type }) => type === 'programme.released');
  expect(told).toMatchObject([{ labId: lab.id, release: answers[0] }]);
  expect(await refusalOf(release(version, 3))).toBe('409 NOTHING_CHANGED');
  expect(await refusalOf(release(version - 1, 3))).toBe('409 STALE');
});

test('P5 an open phone hears of a release in less than five seconds, and finds it when it asks', async () => {
  const lab = await makeLab();
  const { publish } = await organiserOf(lab);
  const phone = await lab.person('participant', 1);
  const ear = await phone.watcher();
  const session = planned();
  const since = Date.now();
  await publish(2, (plan) => withSession(plan, session));
  await ear.hears('lab:news', (news) => news.type === 'programme.released' && news.release.number === 2);
  const seen = await phone.api.programme.sessions({ labId: lab.id });
  expect(seen.map(({ id }) => id)).toContain(session.id);
  expect(Date.now() - since).toBeLessThan(5000);
});

test('P5 releases never change: each is listed with its difference, and shown as it was', async () => {
  const lab = await makeLab();
  const { plans, programme, ofLab, read, publish } = await organiserOf(lab);
  const first = (await read()).plan;
  const session = planned();
  await publish(2, (plan) => withSession(plan, session));
  await publish(3, (plan) => ({ ...plan, sessions: plan.sessions.filter(({ id }) => id !== session.id) }));
  const list = await programme.releases(ofLab);
  expect(list.map(({ number, changes }) => [number, changes[0]?.words.en])).toEqual([
    [3, 'Cancelled: “Plenary”, 1 June, 14:00'],
    [2, 'New: “Plenary”, 1 June, 14:00'],
    [1, 'New: “Words”, 1 June, 12:00'],
  ]);
  expect((await plans.releasedAs({ ...ofLab, number: 1 })).plan).toEqual(first);
  expect((await plans.releasedAs({ ...ofLab, number: 2 })).plan).toEqual(withSession(first, session));
  expect(await refusalOf(plans.releasedAs({ ...ofLab, number: 4 }))).toBe('404 NOT_FOUND');
});

test('P5 in another time zone the sessions keep their hours, and phones learn when that is', async () => {
  const lab = await makeLab();
  const { person, programme, publish } = await organiserOf(lab);
  await publish(2, (plan) => withSession(plan));
  const before = await programme.sessions({ labId: lab.id });
  const ear = await (await lab.person('participant')).watcher();
  const { version, details } = await person.api.labDesk.get({ labId: lab.id });
  const further = { ...details, timezone: 'Asia/Yekaterinburg' };
  await person.api.labDesk.change({ labId: lab.id, version, details: further });
  await ear.hears('lab:news', (news) => news.type === 'programme.released');
  const after = await programme.sessions({ labId: lab.id });
  const hours = (at: number) =>
    Date.parse(before[at]?.plannedStart ?? '') - Date.parse(after[at]?.plannedStart ?? '');
  expect(before.map((_, at) => hours(at) / 3_600_000)).toEqual(before.map(() => 2));
});

test('P5 the plan goes back to the last release', async () => {
  const lab = await makeLab();
  const { plans, ofLab, read, write } = await organiserOf(lab);
  const before = await read();
  const { version } = await write(before.version, withSession(before.plan));
  expect(await refusalOf(plans.takeBack({ ...ofLab, version: version - 1 }))).toBe('409 STALE');
  const back = await plans.takeBack({ ...ofLab, version });
  expect(back).toMatchObject({ plan: before.plan, changes: [] });
  expect(await plans.takeBack({ ...ofLab, version })).toEqual(back);
});

test('P6 a phase that is open is not disturbed: neither taken out nor made another', async () => {
  const lab = await makeLab();
  const { person, read, write, release, publish } = await organiserOf(lab);
  const { programme, timekeeping } = person.api;
  const clock = await timekeeping.open({ labId: lab.id, phaseId: lab.phases.writing, version: 0 });
  const { plan } = await read();
  const [session] = plan.sessions;
  const without = { ...plan, sessions: [] };
  const frozen = {
    ...plan,
    sessions: [
      { ...planned(), ...session, phases: session?.phases.map((one) => ({ ...one, write: false })) ?? [] },
    ],
  };
  for (const [at, disturbing] of [without, frozen].entries()) {
    const { version } = await write(1 + at, disturbing);
    expect(await refusalOf(release(version, 2))).toBe('409 PHASE_OPEN');
  }
  await publish(2, () => ({
    ...plan,
    sessions: plan.sessions.map((one) => ({ ...one, start: '13:00', phases: one.phases.slice(0, 2) })),
  }));
  expect(await programme.clock({ labId: lab.id })).toEqual(clock);
  const [after] = await programme.sessions({ labId: lab.id });
  expect(after?.phases.map(({ id }) => id)).toEqual([lab.phases.writing, lab.phases.reading]);
});

test('P6 what has run keeps its past when it is cancelled, and cannot be opened any more', async () => {
  const lab = await makeLab();
  const { person, publish } = await organiserOf(lab);
  const { programme, timekeeping } = person.api;
  const { version, run } = await timekeeping.open({ labId: lab.id, phaseId: lab.phases.writing, version: 0 });
  const closed = await timekeeping.close({ labId: lab.id, runId: run?.id ?? '', version });
  await publish(2, (plan) => ({ ...plan, sessions: [] }));
  expect(await programme.sessions({ labId: lab.id })).toEqual([]);
  expect(await programme.clock({ labId: lab.id })).toEqual(closed);
  expect(await count(lab, 'phase_run')).toBe(1);
  const again = timekeeping.open({ labId: lab.id, phaseId: lab.phases.writing, version: closed.version });
  expect(await refusalOf(again)).toBe('404 NOT_FOUND');
});

test("P6 W7 a plan with the ids of another lab's sessions and phases takes nothing from it", async () => {
  const [lab, other] = [await makeLab(), await makeLab()];
  const { publish } = await organiserOf(lab);
  const theirs = await (await organiserOf(other)).read();
  expect(await refusalOf(publish(2, () => theirs.plan))).toBe('404 NOT_FOUND');
  const [session] = theirs.plan.sessions;
  const phases = session?.phases ?? [];
  expect(await refusalOf(publish(2, () => planOf([planned({ kind: 'case_lab', phases })])))).toBe(
    '404 NOT_FOUND',
  );
  expect((await (await organiserOf(other)).programme.sessions({ labId: other.id }))[0]?.phases).toHaveLength(
    5,
  );
  expect(await count(lab, 'programme_release')).toBe(1);
});
