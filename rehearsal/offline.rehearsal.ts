import { type Browser, expect, type Page, test } from '@playwright/test';
import { clockOf } from './clock.ts';
import { NextRelease } from './next-release.ts';
import { Participant } from './participant.ts';
import { registered } from './registered.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { WatchedPage } from './watched-page.ts';

let house: RunningHouse;
let sample: Sample;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  house = await RunningHouse.open();
  sample = await house.sample(1);
});
test.afterAll(() => house.close());

/** All that a page needs is on the device: its worker stands, and has nothing more to be told for a while. */
async function isKept(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const files = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).length),
      );
      const isInHand = navigator.serviceWorker.controller?.state === 'activated';
      return isInHand && names.includes('answers') ? files.reduce((sum, count) => sum + count, 0) : 0;
    });
  let before = 0;
  await expect
    .poll(
      async () => {
        const [last, now] = [before, await kept()];
        before = now;
        return now > 0 && now === last;
      },
      { timeout: 60_000, intervals: [7_000] },
    )
    .toBe(true);
}

async function open(browser: Browser, link: string, look: { width: number; height: number }) {
  const watched = await WatchedPage.open(browser, house.url, { language: 'en', ...look });
  await watched.page.goto(link);
  await expect(watched.page).not.toHaveURL(/enter/);
  return watched;
}

test('without a server a reload opens the door with its list, a group with its board, the hall with its picture', async ({
  browser,
  request,
}) => {
  test.setTimeout(400_000);
  await registered(request, house.url, sample, ['Тотьма', 'Суздаль', 'Кимры']);
  await (await clockOf(request, house.url, sample))('share');
  const door = await open(browser, sample.links.facilitator, { width: 360, height: 740 });
  await door.page.goto(`${house.url}/desk/door`);
  await door.page.getByLabel('This door is called').fill('Street');
  await expect(door.page.getByText('0 of 3 are in')).toBeVisible();
  const member = await Participant.join(browser, house.url, sample.code, {
    ...{ name: 'participant 7 from Totma', territory: 'Totma', language: 'en' as const },
  });
  await member.write('A note that stays');
  const hall = await open(browser, sample.links.hall, { width: 1280, height: 800 });
  for (const { page } of [door, member, hall]) await isKept(page);
  const pages = [door, member.watched, hall];
  for (const watched of pages) watched.isTorn = true;
  await house.kill();

  await member.page.reload();
  await expect(member.page.getByText('A note that stays')).toBeVisible({ timeout: 30_000 });
  await expect(member.page.getByText('No connection').first()).toBeVisible();
  await member.write('A note of the dark');
  await hall.page.reload();
  await expect(hall.page.getByText(sample.code).first()).toBeVisible({ timeout: 30_000 });
  await door.page.reload();
  await expect(door.page.getByText('0 of 3 are in')).toBeVisible({ timeout: 30_000 });
  await door.page.getByRole('searchbox').fill('suzd');
  await door.page.getByRole('button', { name: /^Check in участник 2/ }).click();
  await expect(door.page.getByText('1 check-in waits on this device')).toBeVisible();
  await door.page.reload();
  await expect(door.page.getByText('1 check-in waits on this device')).toBeVisible({ timeout: 30_000 });

  await house.start();
  await expect(door.page.getByText('check-in waits')).toHaveCount(0, { timeout: 30_000 });
  await door.page.getByRole('searchbox').fill('suzd');
  await expect(door.page.getByText(/in since \d\d:\d\d · Street/)).toBeVisible({ timeout: 30_000 });
  await member.expectSaved();
  for (const watched of pages) {
    watched.isTorn = false;
    watched.expectCleanHands();
    await watched.close();
  }
});

test('whoever has left is not shown to the next person without a server', async ({ browser }) => {
  test.setTimeout(200_000);
  const member = await Participant.join(browser, house.url, sample.code, {
    ...{ name: 'participant 8 from Totma', territory: 'Totma', language: 'en' as const },
  });
  await isKept(member.page);
  await member.page.getByRole('button', { name: 'Menu', exact: true }).click();
  await member.page.getByRole('button', { name: 'Sign this device out' }).click();
  await member.page.getByRole('dialog').last().getByRole('button', { name: 'Sign this device out' }).click();
  await expect(member.page).toHaveURL(`${house.url}/`);
  await expect.poll(() => member.page.evaluate(() => caches.has('answers'))).toBe(false);
  await member.watched.close();
});

test('a new release is there at the next load, and the files of the one before go when no page needs them', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const proxy = await NextRelease.before(house.url);
  const member = await Participant.join(browser, proxy.url, sample.code, {
    ...{ name: 'participant 9 from Totma', territory: 'Totma', language: 'en' as const },
  });
  const { page } = member;
  await member.write('A note of two releases');
  await isKept(page);
  const script = () => page.locator('script[src*="/door-"]').getAttribute('src');
  const releases = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('release ')));
  const [before, [old = '']] = [await script(), await releases()];
  proxy.isOut = true;
  await page.reload();
  await expect(member.note('A note of two releases')).toBeVisible();
  expect(await script()).not.toBe(before);
  await expect.poll(releases, { timeout: 30_000 }).toEqual([old.replace('release ', 'release next-')]);
  const now = await script();
  await isKept(page);
  await proxy.close();
  await page.reload();
  await expect(member.note('A note of two releases')).toBeVisible({ timeout: 30_000 });
  expect(await script()).toBe(now);
  await member.watched.close();
});
