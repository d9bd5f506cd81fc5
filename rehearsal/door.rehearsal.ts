import { type Browser, expect, type Page, test } from '@playwright/test';
import { registered } from './registered.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { WatchedPage } from './watched-page.ts';

/** Whoever stands at a door with a phone. */
async function doorOf(browser: Browser, house: RunningHouse, { links }: Sample, name: string) {
  const look = { language: 'en', width: 360, height: 740, isPhone: true } as const;
  const watched = await WatchedPage.open(browser, house.url, look);
  await watched.page.goto(links.facilitator);
  await expect(watched.page).toHaveURL(/\/facilitator$/);
  await watched.page.goto(`${house.url}/desk/door`);
  await watched.page.getByLabel('This door is called').fill(name);
  await watched.page.getByRole('button', { name: 'Only the door' }).click();
  await expect(watched.page.getByText('0 of 3 are in')).toBeVisible();
  return watched;
}

const find = async (page: Page, words: string) => page.getByRole('searchbox').fill(words);
const checkIn = (page: Page, n: number) =>
  page.getByRole('button', { name: new RegExp(`^Check in участник ${n}`) });

test('two doors let people in, with a connection and without: nobody comes in twice, nobody is forgotten', async ({
  browser,
  request,
}) => {
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(2);
    await registered(request, house.url, sample, ['Тотьма', 'Суздаль', 'Кимры']);
    const one = await doorOf(browser, house, sample, 'Street');
    const two = await doorOf(browser, house, sample, 'Yard');

    // One of them is let in by name, typed in the other alphabet; the other door hears of it.
    await find(one.page, 'suzd');
    await checkIn(one.page, 2).click();
    await expect(one.page.getByRole('heading', { name: /участник 2.* is in$/ })).toBeVisible();
    await expect(one.page.getByText(/^Table \d$/).first()).toBeVisible();
    await one.page.getByText('For their own phone').click();
    const returnCode = await one.page.getByText(/^[2-9A-HJKMNP-Z]{8}$/).innerText();
    await find(two.page, 'участник 2');
    await expect(two.page.getByText(/in since \d\d:\d\d · Street/)).toBeVisible({ timeout: 30_000 });

    // Without a connection at either door the same badge is let in at both, by its number and by its code.
    for (const door of [one, two]) {
      door.isTorn = true;
      await door.context.setOffline(true);
    }
    await find(one.page, '1');
    await checkIn(one.page, 1).click();
    await expect(one.page.getByText('1 check-in waits on this device')).toBeVisible();
    await find(two.page, 'totma');
    await checkIn(two.page, 1).click();
    await expect(two.page.getByText('1 check-in waits on this device')).toBeVisible();
    await expect(two.page.getByText('2 of 3 are in')).toBeVisible();

    await one.context.setOffline(false);
    await expect(one.page.getByText('check-in waits')).toHaveCount(0, { timeout: 30_000 });
    await expect(one.page.getByRole('heading', { name: /участник 1.* is in$/ })).toBeVisible();
    await two.context.setOffline(false);
    await expect(two.page.getByText('check-in waits')).toHaveCount(0, { timeout: 30_000 });
    await expect(two.page.getByRole('heading', { name: /участник 1.* is in already/ })).toBeVisible();
    await expect(two.page.getByText(/Already in since \d\d:\d\d at Street/)).toBeVisible();
    one.isTorn = false;
    two.isTorn = false;

    // Somebody comes without a registration.
    await one.page.getByRole('button', { name: 'Somebody without a registration' }).click();
    const sheet = one.page.getByRole('dialog');
    await sheet.getByLabel('Their name').fill('участник 9');
    await sheet.getByLabel('Their territory', { exact: true }).fill('Мышкин');
    await sheet.getByRole('checkbox', { name: /^I agree that the organisers/ }).check();
    await sheet.getByRole('button', { name: 'Let in' }).click();
    await expect(one.page.getByRole('heading', { name: 'участник 9 is in' })).toBeVisible();
    await expect(one.page.getByText('3 of 4 are in')).toBeVisible();

    // And whoever was let in comes in with their phone, as that very seat.
    const back = await request.post(`${house.url}/api/return`, { data: { returnCode } });
    expect((await back.json()).participant).toMatchObject({ name: 'участник 2, Суздаль', language: 'ru' });
    for (const door of [one, two]) {
      door.expectCleanHands();
      await door.close();
    }
  } finally {
    await house.close();
  }
});

test('a check-in that waits outlives the page', async ({ browser, request }) => {
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(1);
    await registered(request, house.url, sample, ['Тотьма', 'Суздаль', 'Кимры']);
    const door = await doorOf(browser, house, sample, 'Street');
    door.isTorn = true;
    await door.context.setOffline(true);
    await find(door.page, '3');
    await checkIn(door.page, 3).click();
    await expect(door.page.getByText('1 check-in waits on this device')).toBeVisible();
    await door.page.goto('about:blank');
    await door.context.setOffline(false);
    await door.page.goto(`${house.url}/desk/door`);
    await expect(door.page.getByText('1 of 3 are in')).toBeVisible();
    await find(door.page, '3');
    await expect(door.page.getByText(/in since \d\d:\d\d · Street/)).toBeVisible({ timeout: 30_000 });
    await door.close();
  } finally {
    await house.close();
  }
});
