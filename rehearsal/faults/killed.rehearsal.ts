import { expect, test } from '@playwright/test';
import { RunningHouse } from '../running-house.ts';
import { Crew } from './crew.ts';
import { OwnDatabase } from './own-database.ts';

const KILLS = 20;
/** The embedded database takes fewer writes a second; there the run is as many kills and fewer edits. */
const PROMISED = process.env.DATABASE_URL ? 30_000 : 8_000;
const BOARDS = 4;
const PEOPLE = 12;

test('I1 B1 B2 W29 the server is killed (-9) 20 times while people type: nothing promised is lost, nothing is there twice', async () => {
  test.setTimeout(480_000);
  const address = process.env.DATABASE_URL;
  const database = address ? await OwnDatabase.create(address) : undefined;
  const house = await RunningHouse.open({ DATABASE_URL: database?.url });
  try {
    const { code } = await house.sample(BOARDS);
    const crew = await Crew.seat(house.url, code, PEOPLE);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await crew.come(house.url);
      let isUp = true;
      const typing = crew.typeUntil(() => !isUp);
      const enough = (PROMISED / KILLS) * kill;
      await expect
        .poll(() => crew.checker.counted.acknowledged, { timeout: 60_000, intervals: [200] })
        .toBeGreaterThan(enough);
      await house.kill();
      isUp = false;
      crew.leave();
      await typing;
      await house.start();
      // Before anybody comes back: what they send again would hide a loss.
      expect(await crew.judge(house.url, await database?.rows())).toEqual([]);
    }
    await crew.come(house.url);
    await crew.saved(20_000);
    const faults = await crew.judge(house.url, await database?.rows());
    crew.tell(`kill -9, ${KILLS} times, ${database ? 'PostgreSQL' : 'embedded database'}`, faults);
    expect(faults).toEqual([]);
    expect(crew.checker.counted.promised).toBeGreaterThanOrEqual(PROMISED);
    crew.leave();
  } finally {
    await house.close();
    await database?.drop();
  }
});
