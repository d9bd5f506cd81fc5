import type { Clock } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { TestLab } from '../../test/labs.ts';
import { ClockService, GRACE_MS } from './clock.service.ts';

const { house, makeLab } = useLabs();

async function chair(lab: TestLab) {
  const person = await lab.person('facilitator');
  const { programme, timekeeping } = person.api;
  const open = (phaseId: string, version: number) => timekeeping.open({ labId: lab.id, phaseId, version });
  const close = (runId: string, version: number) => timekeeping.close({ labId: lab.id, runId, version });
  const extend = (runId: string, minutes: number, version: number) =>
    timekeeping.extend({ labId: lab.id, runId, minutes, version });
  const runs = () => house().count('from phase_run where lab_id = $1', [lab.id]);
  return {
    person,
    programme,
    timekeeping,
    open,
    close,
    extend,
    runs,
    read: () => programme.clock({ labId: lab.id }),
  };
}

/** As if the run had begun so much earlier. */
const shift = (lab: TestLab, endsAt: string) =>
  house().rows(
    `update phase_run set started_at = now() - interval '1 hour', ends_at = now() + $2::interval where lab_id = $1 and closed_at is null`,
    [lab.id, endsAt],
  );

test("I4 a lab begins with no run; opening a phase runs it for its minutes by the server's clock", async () => {
  const lab = await makeLab();
  const { open, read } = await chair(lab);
  expect(await read()).toEqual({ version: 0, run: null });
  const before = Date.now();
  const { version, run } = await open(lab.phases.writing, 0);
  expect(version).toBe(1);
  expect(run).toMatchObject({ phaseId: lab.phases.writing, state: 'open' });
  const [startedAt, endsAt, closesAt] = [run?.startedAt, run?.endsAt, run?.closesAt].map((at) =>
    Date.parse(at ?? ''),
  );
  expect(startedAt).toBeGreaterThanOrEqual(before);
  expect(startedAt).toBeLessThanOrEqual(Date.now());
  expect((endsAt ?? 0) - (startedAt ?? 0)).toBe(10 * 60_000);
  expect((closesAt ?? 0) - (endsAt ?? 0)).toBe(GRACE_MS);
  expect(await read()).toEqual({ version, run });
});

test('I4 twenty presses at once open one run and are announced once', async () => {
  const lab = await makeLab();
  const { person, open, runs } = await chair(lab);
  const ear = await person.watcher();
  const answers = await Promise.all(Array.from({ length: 20 }, () => open(lab.phases.writing, 0)));
  expect(new Set(answers.map((clock) => JSON.stringify(clock))).size).toBe(1);
  expect(await runs()).toBe(1);
  expect(await open(lab.phases.writing, 0)).toEqual(answers[0]);
  await ear.settle(lab.id);
  const told = ear.heard('lab:news').filter(({ type }) => type === 'programme.clock');
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ labId: lab.id, clock: answers[0] });
});

test('I4 closing twenty times at once closes once and is announced once', async () => {
  const lab = await makeLab();
  const { person, open, close, read } = await chair(lab);
  const { run, version } = await open(lab.phases.writing, 0);
  const ear = await person.watcher();
  const answers = await Promise.all(Array.from({ length: 20 }, () => close(run?.id ?? '', version)));
  expect(new Set(answers.map((clock) => JSON.stringify(clock))).size).toBe(1);
  expect(answers[0]).toMatchObject({ version: 2, run: { id: run?.id, state: 'closed' } });
  await ear.settle(lab.id);
  expect(ear.heard('lab:news').filter(({ type }) => type === 'programme.clock')).toHaveLength(1);
  expect(await read()).toEqual(answers[0]);
});

test('I4 of two who open different phases at once one wins, and the other is stale', async () => {
  const lab = await makeLab();
  const { open, runs } = await chair(lab);
  const { writing, reading, silent } = lab.phases;
  const ends = await Promise.all([writing, reading, silent].map((phase) => refusalOf(open(phase, 0))));
  expect(ends.sort()).toEqual(['409 STALE', '409 STALE', 'done']);
  expect(await runs()).toBe(1);
});

test('I4 a stale device cannot turn the clock back', async () => {
  const lab = await makeLab();
  const { open, close, read, runs } = await chair(lab);
  const first = await open(lab.phases.writing, 0);
  const second = await open(lab.phases.reading, first.version);
  expect(await refusalOf(open(lab.phases.writing, first.version))).toBe('409 STALE');
  expect(await refusalOf(close(first.run?.id ?? '', first.version))).toBe('409 STALE');
  expect(await refusalOf(close(first.run?.id ?? '', second.version))).toBe('409 STALE');
  expect(await read()).toEqual(second);
  expect(await runs()).toBe(2);
});

test('I4 opening the next phase closes the one before it', async () => {
  const lab = await makeLab();
  const { open } = await chair(lab);
  await open(lab.phases.writing, 0);
  await open(lab.phases.reading, 1);
  const rows = await house().rows<{ phase_id: string; closed_at: Date | null }>(
    'select phase_id, closed_at from phase_run where lab_id = $1 order by started_at',
    [lab.id],
  );
  expect(rows.map((row) => [row.phase_id, row.closed_at === null])).toEqual([
    [lab.phases.writing, false],
    [lab.phases.reading, true],
  ]);
});

test('I4 when the time is up there is grace, then the run is closed, whoever is or is not there', async () => {
  const lab = await makeLab();
  const { open, read } = await chair(lab);
  await open(lab.phases.writing, 0);
  await shift(lab, '-1 seconds');
  expect((await read()).run).toMatchObject({ state: 'grace' });
  await shift(lab, '-31 seconds');
  expect((await read()).run).toMatchObject({ state: 'closed' });
  const again = await open(lab.phases.writing, 1);
  expect(again).toMatchObject({ version: 2, run: { state: 'open' } });
});

test('I4 the end of the time and of the grace are announced by themselves, also after a restart', async () => {
  const lab = await makeLab();
  const { person, open } = await chair(lab);
  await open(lab.phases.writing, 0);
  const ear = await person.watcher();
  const hears = (state: NonNullable<Clock['run']>['state']) =>
    ear.hears('lab:news', (news) => news.type === 'programme.clock' && news.clock.run?.state === state);
  await shift(lab, '300 milliseconds');
  await house().app.get(ClockService).onApplicationBootstrap();
  await hears('grace');
  await shift(lab, '-29.7 seconds');
  await house().app.get(ClockService).onApplicationBootstrap();
  await hears('closed');
});

test('W7 a phase of another lab is not found, and nothing runs', async () => {
  const [here, there] = [await makeLab(), await makeLab()];
  const { open, runs } = await chair(here);
  expect(await refusalOf(open(there.phases.writing, 0))).toBe('404 NOT_FOUND');
  expect(await runs()).toBe(0);
});

test('I4 sessions and phases come in their order', async () => {
  const lab = await makeLab();
  const { programme } = await chair(lab);
  const [session] = await programme.sessions({ labId: lab.id });
  expect(session?.phases.map(({ id, position }) => [id, position])).toEqual([
    [lab.phases.writing, 0],
    [lab.phases.reading, 1],
    [lab.phases.silent, 2],
    [lab.phases.own, 3],
    [lab.phases.masked, 4],
  ]);
});

test('I4 more time moves the end of the run for all, once for each version', async () => {
  const lab = await makeLab();
  const { open, extend, read } = await chair(lab);
  const { run, version } = await open(lab.phases.writing, 0);
  const ends = await Promise.all([1, 1, 1].map(() => refusalOf(extend(run?.id ?? '', 5, version))));
  expect(ends.sort()).toEqual(['409 STALE', '409 STALE', 'done']);
  const now = await read();
  expect(now.version).toBe(2);
  expect(Date.parse(now.run?.endsAt ?? '') - Date.parse(run?.endsAt ?? '')).toBe(5 * 60_000);
});

test('I4 whose time was up gets it from now on; a run that is over gets none', async () => {
  const lab = await makeLab();
  const { open, extend, read } = await chair(lab);
  const { run, version } = await open(lab.phases.writing, 0);
  await shift(lab, '-20 seconds');
  expect((await read()).run?.state).toBe('grace');
  const more = await extend(run?.id ?? '', 1, version);
  expect(more.run?.state).toBe('open');
  const leftMs = Date.parse(more.run?.endsAt ?? '') - Date.now();
  expect(leftMs).toBeGreaterThan(50_000);
  expect(leftMs).toBeLessThanOrEqual(60_000);
  await shift(lab, '-31 seconds');
  expect(await refusalOf(extend(run?.id ?? '', 1, more.version))).toBe('409 STALE');
});
