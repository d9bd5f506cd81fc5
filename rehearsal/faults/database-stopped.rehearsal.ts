import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { Robot, takeSeat } from '../robot.ts';
import { RunningHouse } from '../running-house.ts';
import { Crew, QUIET } from './crew.ts';
import { Device } from './device.ts';
import { OwnDatabase } from './own-database.ts';
import { lacksPostgres, OwnPostgres } from './own-postgres.ts';

const AWAY_MS = 30_000;
const PEOPLE = 8;
const MEGABYTE = 1024 * 1024;

test('B1 B8 W29 the database is stopped for 30 s: nothing is acknowledged, all is told, and it is made good within 10 s', async () => {
  test.skip(lacksPostgres !== undefined, lacksPostgres);
  test.setTimeout(150_000);
  const postgres = await OwnPostgres.create();
  const database = await OwnDatabase.create(postgres.address);
  const house = await RunningHouse.open({ ...QUIET, DATABASE_URL: database.url });
  try {
    const { code } = await house.sample(2);
    const crew = await Crew.seat(house.url, code, PEOPLE);
    await crew.come(house.url);
    const bystander = await Robot.join(house.url, code, 'участник 98 из Тотьмы');
    let isOver = false;
    const typing = crew.typeUntil(() => isOver, 120);
    await expect.poll(() => crew.checker.counted.acknowledged).toBeGreaterThan(500);
    const memory = await house.metric('process_resident_memory_bytes');

    await postgres.stop();
    await pause(500); // what was committed at the last moment is still on its way back
    const before = crew.checker.counted;
    const returns = pause(AWAY_MS);
    await refusesClearly(house, code, bystander, crew);
    let [unsaved, most] = [0, 0];
    while (await Promise.race([returns.then(() => false), pause(1000, true)])) {
      expect(await house.ready()).toBe(503);
      unsaved = Math.max(unsaved, await house.metric('caselab_board_unsaved_bytes'));
      most = Math.max(most, await house.metric('process_resident_memory_bytes'));
    }
    expect(house.isUp).toBe(true);
    expect(crew.checker.counted.acknowledged).toBe(before.acknowledged);
    expect(crew.refusals('NOT_SAVED')).toBeGreaterThan(PEOPLE);
    expect(unsaved).toBeLessThanOrEqual(8_000_000);
    expect(most - memory).toBeLessThan(150 * MEGABYTE);
    const [refused, held] = [crew.refusals('NOT_SAVED'), crew.unsaved];

    await postgres.start();
    isOver = true;
    await typing;
    const seconds = await crew.saved(10_000);
    expect(await house.ready()).toBe(200);
    const faults = await crew.judge(house.url, await database.rows());
    crew.tell(`database stopped for ${AWAY_MS / 1000} s`, faults);
    console.log(
      `  ${refused} times NOT_SAVED, ${held} edits held by the devices, stored ${seconds.toFixed(1)} s after the return; ` +
        `server memory ${(memory / MEGABYTE).toFixed(0)} MB before, ${(most / MEGABYTE).toFixed(0)} MB at most`,
    );
    expect(faults).toEqual([]);
    crew.leave();
  } finally {
    await house.close();
    await postgres.remove();
  }
});

/** Whoever joins, opens a board or comes back meanwhile is told so at once. */
async function refusesClearly(
  house: RunningHouse,
  code: string,
  bystander: Robot,
  crew: Crew,
): Promise<void> {
  await expect(takeSeat(house.url, code, 'участник 99 из Тотьмы')).rejects.toThrow(/503 .*NOT_SAVED/);
  expect(await bystander.open()).toEqual({ ok: false, code: 'NOT_SAVED' });
  bystander.leave();
  const late = new Device(bystander.seat, 'late', crew.checker);
  late.come(house.url);
  await expect.poll(() => late.refusals.get('NOT_SAVED') ?? 0).toBeGreaterThan(0);
  late.leave();
}
