import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { RunningHouse } from '../running-house.ts';
import { Crew, QUIET } from './crew.ts';
import { OwnDatabase } from './own-database.ts';
import { lacksPostgres, OwnPostgres } from './own-postgres.ts';
import { lacksDisk, SmallDisk } from './small-disk.ts';

const PEOPLE = 8;
const FULL_MS = 5000;

for (const what of ['data', 'log'] as const) {
  test(`B1 B8 W29 the disk of PostgreSQL's ${what} is full: edits are refused, not lost, and stored when there is room again`, async () => {
    test.skip(lacksPostgres !== undefined, lacksPostgres);
    test.skip(lacksDisk !== undefined, lacksDisk);
    const folder = await mkdtemp(join(tmpdir(), 'case-lab-disk-'));
    const whole = SmallDisk.mount(folder, 160);
    const postgres = await OwnPostgres.create(folder);
    const database = await OwnDatabase.create(postgres.address);
    await postgres.stop();
    const disk = what === 'log' ? await SmallDisk.under(postgres.walFolder, 24) : whole;
    await postgres.start();
    const house = await RunningHouse.open({ ...QUIET, DATABASE_URL: database.url });
    try {
      const stops = { count: 0 };
      const crew = await typeIntoFullDisk(house, disk, async () => {
        // PostgreSQL may have stopped itself over its log; then whoever watches over it starts it again.
        if (postgres.isUp) return;
        stops.count += 1;
        await postgres.start();
      });
      const faults = await crew.judge(house.url, await database.rows());
      const stopped = stops.count > 0 ? ' (it stopped itself, and was started again)' : '';
      crew.tell(`disk of PostgreSQL's ${what} full${stopped}`, faults);
      expect(faults).toEqual([]);
    } finally {
      await house.close();
      await postgres.end();
      if (disk !== whole) disk.unmount();
      whole.unmount();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

test('B1 B8 W29 the disk of the embedded database is full: edits are refused, not lost, and stored when there is room again', async () => {
  test.skip(lacksDisk !== undefined, lacksDisk);
  const folder = await mkdtemp(join(tmpdir(), 'case-lab-disk-'));
  const disk = SmallDisk.mount(folder, 192);
  const house = await RunningHouse.open({ ...QUIET, DATA_DIR: folder });
  try {
    const crew = await typeIntoFullDisk(house, disk);
    const faults = await crew.judge(house.url);
    crew.tell('disk of the embedded database full', faults);
    expect(faults).toEqual([]);
  } finally {
    await house.close();
    disk.unmount();
    await rm(folder, { recursive: true, force: true });
  }
});

/** People type while the disk fills up, for a while after that, and until all is stored when it has room again. */
async function typeIntoFullDisk(
  house: RunningHouse,
  disk: SmallDisk,
  whenFreed = () => Promise.resolve(),
): Promise<Crew> {
  const { code } = await house.sample(2);
  const crew = await Crew.seat(house.url, code, PEOPLE);
  await crew.come(house.url);
  let isOver = false;
  const typing = crew.typeUntil(() => isOver, 25);
  await expect.poll(() => crew.checker.counted.acknowledged).toBeGreaterThan(200);
  disk.fill();
  // What the database has set aside for its log takes some more edits.
  await expect.poll(() => crew.refusals('NOT_SAVED'), { timeout: 60_000 }).toBeGreaterThan(PEOPLE);
  const refused = crew.refusals('NOT_SAVED');
  await pause(FULL_MS);
  // Still; though a small batch may find room in a page that is there already.
  expect(crew.refusals('NOT_SAVED')).toBeGreaterThan(refused);
  expect(house.isUp).toBe(true);

  disk.free();
  await whenFreed();
  isOver = true;
  await typing;
  const held = crew.unsaved;
  const seconds = await crew.saved(30_000);
  expect(await house.ready()).toBe(200);
  console.log(
    `  ${crew.refusals('NOT_SAVED')} times NOT_SAVED, ${held} edits held by the devices, ` +
      `stored ${seconds.toFixed(1)} s after there was room`,
  );
  return crew;
}
