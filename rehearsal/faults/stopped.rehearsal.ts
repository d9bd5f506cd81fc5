import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { RunningHouse } from '../running-house.ts';
import { Crew, QUIET } from './crew.ts';
import { OwnDatabase } from './own-database.ts';
import { lacksPostgres, OwnPostgres } from './own-postgres.ts';
import { TcpProxy } from './tcp-proxy.ts';

const STOPS = 3;

test('B1 W29 the server is stopped (SIGTERM) while people type: what waits is stored, and it ends well within 5 s', async () => {
  const address = process.env.DATABASE_URL;
  const database = address ? await OwnDatabase.create(address) : undefined;
  const house = await RunningHouse.open({ DATABASE_URL: database?.url });
  try {
    const { code } = await house.sample(2);
    const crew = await Crew.seat(house.url, code, 8);
    let slowest = 0;
    for (let stop = 1; stop <= STOPS; stop += 1) {
      await crew.come(house.url);
      let isUp = true;
      const typing = crew.typeUntil(() => !isUp);
      await expect.poll(() => crew.checker.counted.acknowledged).toBeGreaterThan(600 * stop);
      const { code: exit, seconds } = await house.stop();
      isUp = false;
      crew.leave();
      await typing;
      slowest = Math.max(slowest, seconds);
      expect(exit).toBe(0);
      expect(seconds).toBeLessThan(5);
      await house.start();
      expect(await crew.judge(house.url, await database?.rows())).toEqual([]);
    }
    await crew.come(house.url);
    await crew.saved(10_000);
    const faults = await crew.judge(house.url, await database?.rows());
    crew.tell(`SIGTERM, ${STOPS} times, ended within ${slowest.toFixed(1)} s`, faults);
    expect(faults).toEqual([]);
    crew.leave();
  } finally {
    await house.close();
    await database?.drop();
  }
});

for (const how of ['stopped', 'silent'] as const) {
  test(`W29 stopped (SIGTERM) while the database is ${how}, the server says so by its exit code within 10 s`, async () => {
    test.skip(lacksPostgres !== undefined, lacksPostgres);
    const postgres = await OwnPostgres.create();
    const proxy = await TcpProxy.before(postgres.port);
    const database = await OwnDatabase.create(postgres.address);
    const house = await RunningHouse.open({ ...QUIET, DATABASE_URL: database.by(proxy.host) });
    try {
      const { code } = await house.sample(1);
      const crew = await Crew.seat(house.url, code, 4);
      await crew.come(house.url);
      let isOver = false;
      const typing = crew.typeUntil(() => isOver, 20);
      await expect.poll(() => crew.checker.counted.acknowledged).toBeGreaterThan(100);
      if (how === 'stopped') await postgres.stop();
      else proxy.darken();
      await pause(500);
      const { code: exit, seconds } = await house.stop();
      isOver = true;
      await typing;
      crew.leave();
      expect(exit).toBe(1);
      expect(seconds).toBeLessThan(10);

      if (how === 'stopped') await postgres.start();
      else proxy.lighten();
      await house.start();
      await crew.come(house.url);
      await crew.saved(20_000);
      const faults = await crew.judge(house.url, await database.rows());
      crew.tell(`SIGTERM with the database ${how}, exit ${exit} after ${seconds.toFixed(1)} s`, faults);
      expect(faults).toEqual([]);
      crew.leave();
    } finally {
      await house.close();
      await proxy.close();
      await postgres.remove();
    }
  });
}
