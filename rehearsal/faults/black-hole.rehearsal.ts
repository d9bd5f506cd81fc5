import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { Robot } from '../robot.ts';
import { RunningHouse } from '../running-house.ts';
import { Crew, QUIET } from './crew.ts';
import { OwnDatabase } from './own-database.ts';
import { TcpProxy } from './tcp-proxy.ts';

const DARK_MS = 20_000;
const PEOPLE = 8;
/** What the server itself writes into the log of two boards: each one's stamp and frames. */
const SEEDED_ROWS = 4;

test('B2 W29 the network between devices and server swallows everything: both notice, devices come back and send again', async () => {
  test.setTimeout(150_000);
  const address = process.env.DATABASE_URL;
  const database = address ? await OwnDatabase.create(address) : undefined;
  const house = await RunningHouse.open({ DATABASE_URL: database?.url });
  const network = await TcpProxy.before(house.port);
  try {
    const { code } = await house.sample(2);
    const crew = await Crew.seat(house.url, code, PEOPLE);
    await crew.come(`http://${network.host}`);
    let isOver = false;
    const typing = crew.typeUntil(() => isOver, 120);
    await expect.poll(() => crew.checker.counted.acknowledged).toBeGreaterThan(500);
    expect(await house.metric('caselab_connections')).toBe(PEOPLE);

    network.darken();
    const since = performance.now();
    const noticed = { devices: Number.NaN, server: Number.NaN };
    const seconds = () => (performance.now() - since) / 1000;
    await Promise.all([
      expect
        .poll(() => crew.devices.every((device) => !device.isConnected), { timeout: 60_000 })
        .toBe(true)
        .then(() => Object.assign(noticed, { devices: seconds() })),
      expect
        .poll(() => house.metric('caselab_connections'), { timeout: 60_000 })
        .toBe(0)
        .then(() => Object.assign(noticed, { server: seconds() })),
    ]);
    const held = crew.unsaved;
    network.lighten();
    isOver = true;
    await typing;
    const saved = await crew.saved(20_000);
    expect(await house.metric('caselab_connections')).toBe(PEOPLE);
    const faults = await crew.judge(house.url, await database?.rows());
    crew.tell('network to the devices dark', faults);
    console.log(
      `  devices noticed within ${noticed.devices.toFixed(0)} s, the server within ${noticed.server.toFixed(0)} s; ` +
        `${held} edits held by the devices, stored ${saved.toFixed(1)} s after the return`,
    );
    expect(faults).toEqual([]);
    crew.leave();
  } finally {
    await network.close();
    await house.close();
    await database?.drop();
  }
});

test('B1 B8 W29 packets to the database vanish: pushes and openings are refused in bounded time, and it recovers by itself', async () => {
  const address = process.env.DATABASE_URL;
  test.skip(!address, 'DATABASE_URL is not set');
  test.setTimeout(150_000);
  const database = await OwnDatabase.create(address ?? '');
  const network = await TcpProxy.before(Number(new URL(database.url).port || 5432));
  const house = await RunningHouse.open({ ...QUIET, DATABASE_URL: database.by(network.host) });
  try {
    const { code } = await house.sample(2);
    const crew = await Crew.seat(house.url, code, PEOPLE);
    await crew.come(house.url);
    const bystander = await Robot.join(house.url, code, 'участник 98 из Тотьмы');
    await bystander.open();
    let isOver = false;
    const typing = crew.typeUntil(() => isOver, 120);
    await expect.poll(() => crew.checker.counted.acknowledged).toBeGreaterThan(500);

    // First the answers only, so that something is stored and nobody hears of it; it comes again, and stands there once.
    network.darken('answers');
    await pause(500);
    network.darken();
    const before = crew.checker.counted;
    const inTheDark = (await database.rows()).length - SEEDED_ROWS - before.acknowledged;
    expect(inTheDark).toBeGreaterThan(0);
    const light = pause(DARK_MS);
    const push = await timed(() => bystander.write('в темноту', 15_000));
    expect(push.answer).toEqual({ ok: false, code: 'NOT_SAVED' });
    const open = await timed(() => bystander.open());
    expect(open.answer).toEqual({ ok: false, code: 'NOT_SAVED' });
    for (const { seconds } of [push, open]) expect(seconds).toBeLessThan(10);
    let unsaved = 0;
    while (await Promise.race([light.then(() => false), pause(1000, true)])) {
      expect(await house.ready()).toBe(503);
      unsaved = Math.max(unsaved, await house.metric('caselab_board_unsaved_bytes'));
    }
    expect(crew.checker.counted.acknowledged).toBe(before.acknowledged);
    expect(unsaved).toBeLessThanOrEqual(8_000_000);
    bystander.leave();

    network.lighten();
    isOver = true;
    await typing;
    const saved = await crew.saved(20_000);
    expect(await house.ready()).toBe(200);
    // What the bystander wrote into the dark may be there: nobody was told so.
    const faults = (await crew.judge(house.url, await database.rows())).filter(
      (fault) => !fault.startsWith('never written'),
    );
    crew.tell(`network to the database dark for ${DARK_MS / 1000} s`, faults);
    console.log(
      `  ${inTheDark} edits were stored and their answer lost; a push was refused after ${push.seconds.toFixed(1)} s, an opening after ${open.seconds.toFixed(1)} s; ` +
        `at most ${unsaved} bytes waited; all stored ${saved.toFixed(1)} s after the return`,
    );
    expect(faults).toEqual([]);
    crew.leave();
  } finally {
    await house.close();
    await network.close();
    await database.drop();
  }
});

async function timed<T>(act: () => Promise<T>): Promise<{ answer: T; seconds: number }> {
  const since = performance.now();
  const answer = await act();
  return { answer, seconds: (performance.now() - since) / 1000 };
}
