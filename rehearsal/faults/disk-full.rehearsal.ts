import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { RunningHouse } from '../running-house.ts';
import { Crew, QUIET } from './crew.ts';
import { OwnDatabase } from './own-database.ts';
import { lacksPostgres, OwnPostgres } from './own-postgres.ts';
import { lacksDisk, SmallDisk } from './small-disk.ts';

const PEOPLE = 8;
const FULL_MS = 5000;

test('B1 B8 W29 the disk of PostgreSQL is full: edits are refused, not lost, and stored when there is room again', async () => {
  test.skip(lacksPostgres !== undefined, lacksPostgres);
  test.skip(lacksDisk !== undefined, lacksDisk);
  const disk = await SmallDisk.mount(128);
  const postgres = await OwnPostgres.create(disk.folder);
  const database = await OwnDatabase.create(postgres.address);
  const house = await RunningHouse.open({ ...QUIET, DATABASE_URL: database.url });
  try {
    const crew = await typeIntoFullDisk(house, disk, async () => {
      // PostgreSQL may have stopped itself over its log; then whoever watches over it starts it again.
      if (!postgres.isUp) await postgres.start();
    });
    const faults = await crew.judge(house.url, await database.rows());
    crew.tell('disk of PostgreSQL full', faults);
    expect(faults).toEqual([]);
  } finally {
    await house.close();
    await postgres.remove();
    disk.unmount();
  }
});

test('B1 B8 W29 the disk of the embedded database is full: edits are refused, not lost, and stored when there is room again', async () => {
  test.skip(lacksDisk !== undefined, lacksDisk);
  const disk = await SmallDisk.mount(192);
  const house = await RunningHouse.open({ ...QUIET, DATA_DIR: disk.folder });
  try {
    const crew = await typeIntoFullDisk(house, disk);
    const faults = await crew.judge(house.url);
    crew.tell('disk of the embedded database full', faults);
    expect(faults).toEqual([]);
  } finally {
    await house.close();
    disk.unmount();
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
  const before = crew.checker.counted.acknowledged;
  await pause(FULL_MS);
  expect(crew.checker.counted.acknowledged).toBe(before);
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
