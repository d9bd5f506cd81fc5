import { afterAll, expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { freshPlace, type Place } from '../../../test/databases.ts';
import { TestHouse } from '../../../test/house.ts';
import { MailServer } from '../../../test/mail-server.ts';
import { until } from '../../../test/until.ts';
import { type Letter, Postbox } from './postbox.ts';

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

async function placeOfTest(): Promise<Place> {
  const place = await freshPlace();
  closing.push(place.remove);
  return place;
}

async function open(place: Place, env: Record<string, string> = {}): Promise<TestHouse> {
  const house = await TestHouse.open(place, env);
  closing.push(() => house.close());
  return house;
}

async function mailServer(): Promise<MailServer> {
  const server = await MailServer.open();
  closing.push(() => server.close());
  return server;
}

const letterTo = (to: string): Letter => ({
  ...{ labId: null, to, language: 'ru', subject: 'Ваше место', text: 'Личная ссылка: тайна' },
});

const put = (house: TestHouse, letters: Letter[]) =>
  house.source.transaction((tx) => house.app.get(Postbox).put(letters, tx));

const isSent = (house: TestHouse, to: string) =>
  house.count('from mail where "to" = $1 and sent_at is not null', [to]);

test('a mail is sent after the COMMIT of what it tells about, never when that fails; its text is not kept after that', async () => {
  const server = await mailServer();
  const house = await open(await placeOfTest(), server.env);
  const failing = house.source.transaction(async (tx) => {
    await house.app.get(Postbox).put([letterTo('nobody@example.org')], tx);
    throw new Error('after all not');
  });
  await expect(failing).rejects.toThrow('after all not');
  await put(house, [letterTo('p7@example.org')]);
  await until(async () => (await isSent(house, 'p7@example.org')) === 1);
  expect(server.taken.map(({ to }) => to)).toEqual(['p7@example.org']);
  expect(server.taken[0]?.letter).toMatch(/^Content-Language: ru$/m);
  expect(server.taken[0]?.letter).toMatch(/^From: Case Lab <lab@example\.org>$/m);
  expect(await house.rows('select text, tries, last_fault from mail')).toEqual([
    { text: '', tries: 1, last_fault: null },
  ]);
  const metrics = await (await fetch(`${house.url}/metrics`)).text();
  expect(metrics).toMatch(/^caselab_mails_sent_total [1-9]/m);
});

test('what is refused for now is tried again after a growing pause; what is refused for good is given up until somebody retries', async () => {
  const server = await mailServer();
  const [busy, unknown] = [`busy-${v4()}@example.org`, `unknown-${v4()}@example.org`];
  server.answers.set(busy, '450 later').set(unknown, '550 no such mailbox');
  const house = await open(await placeOfTest(), server.env);
  await put(house, [letterTo(busy), letterTo(unknown)]);
  const pauses: number[] = [];
  for (const tries of [1, 2, 3]) {
    const found = await until(async () => {
      const rows = await house.rows<{ wait: number }>(
        `select extract(epoch from due_at - now())::float8 as wait from mail
         where "to" = $1 and tries = $2 and last_fault is not null`,
        [busy, tries],
      );
      return rows[0];
    });
    pauses.push(Math.round(found.wait / 60));
    await house.rows('update mail set due_at = now() where "to" = $1', [busy]);
  }
  expect(pauses).toEqual([1, 2, 4]);
  expect(await house.rows('select due_at, last_fault from mail where "to" = $1', [unknown])).toEqual([
    { due_at: null, last_fault: expect.stringContaining('550') },
  ]);
  server.answers.clear();
  await house.rows('update mail set due_at = now() where sent_at is null');
  await until(async () => (await isSent(house, busy)) === 1 && (await isSent(house, unknown)) === 1);
});

test('of two servers one sends each mail; what was written before there was a mail server is sent when there is one', async () => {
  const place = await placeOfTest();
  const alone = await open(place);
  expect(alone.app.get(Postbox).isSending).toBe(false);
  const all = Array.from({ length: 40 }, (_, n) => `p${n}@example.org`);
  await put(alone, all.map(letterTo));
  if (!place.env.DATABASE_URL) await alone.close();
  const server = await mailServer();
  const houses = [await open(place, server.env)];
  if (place.env.DATABASE_URL) houses.push(await open(place, server.env));
  await until(async () => (await houses[0]?.count('from mail where sent_at is not null')) === 40, 20_000);
  expect(server.taken.map(({ to }) => to).sort()).toEqual([...all].sort());
});
