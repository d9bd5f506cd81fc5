import { expect, test } from '@playwright/test';
import { clockOf } from './clock.ts';
import { Participant } from './participant.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { WatchedPage } from './watched-page.ts';

let house: RunningHouse;
let sample: Sample;
test.beforeAll(async () => {
  house = await RunningHouse.open();
  sample = await house.sample(1);
});
test.afterAll(() => house.close());

test('the first minute is told once, and who comes late gets the case', async ({ browser, request }) => {
  const open = await clockOf(request, house.url, sample);
  const totma = { name: 'участник 7', territory: 'Тотьма', language: 'ru' } as const;
  const early = await Participant.join(browser, house.url, sample.code, totma);
  const card = early.page.getByRole('region', { name: 'Что делать сейчас' });
  await expect(card).toContainText('Ещё ничего не началось');
  await open('silent_write');
  await expect(card).toContainText('ваших заметок пока никто не видит');
  await expect(early.page.getByRole('button', { name: 'Кейс за полминуты' })).toHaveCount(0);
  // What the keyboard leaves belongs to whoever writes; the card is back when it goes.
  await early.page.setViewportSize({ width: 360, height: 400 });
  await expect(card).toBeHidden();
  await early.page.setViewportSize({ width: 360, height: 740 });
  await card.getByRole('button', { name: 'Понятно' }).tap();
  await early.page.reload();
  await expect(early.compose).toBeVisible();
  await expect(card).toHaveCount(0);

  const suzdal = { name: 'participant 8', territory: 'Suzdal', language: 'en' } as const;
  const late = await Participant.join(browser, house.url, sample.code, suzdal);
  await late.page.getByRole('button', { name: 'The case in half a minute' }).tap();
  const brief = late.page.getByRole('dialog');
  await expect(brief.getByText('What was hard')).toBeVisible();
  await expect(brief.getByRole('listitem').first()).toContainText('T1');
  for (const { watched } of [early, late]) {
    watched.expectCleanHands();
    await watched.close();
  }
});

test('I13 help begins with the phase that runs, works without a connection and gives the focus back', async ({
  browser,
  request,
}) => {
  const open = await clockOf(request, house.url, sample);
  await open('silent_write');
  const kolomna = { name: 'participant 9', territory: 'Kolomna', language: 'en' } as const;
  const guide = /\/participant[.]en-.+[.]js$/;
  const phone = await Participant.join(browser, house.url, sample.code, kolomna);
  const { page } = phone;
  // It comes by itself, before anybody asks.
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)))
    .toContainEqual(expect.stringMatching(guide));
  phone.watched.isTorn = true;
  await phone.watched.context.setOffline(true);
  await page.getByRole('button', { name: 'Menu' }).tap();
  await page.getByRole('button', { name: 'Help' }).tap();
  const help = page.getByRole('dialog', { name: 'Guide for participants' });
  await expect(help.getByRole('heading', { level: 3 }).first()).toHaveText('Now: Silent writing');
  await help.getByRole('link', { name: 'Bad Wi-Fi' }).tap();
  await expect(help.getByRole('heading', { name: 'Bad Wi-Fi' })).toBeFocused();
  await expect(help.getByRole('heading', { name: 'Bad Wi-Fi' })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Help' })).toBeFocused();
  await phone.watched.close();
});

test('a facilitator has the guides of those whom they lead too', async ({ browser }) => {
  const wall = await WatchedPage.open(browser, house.url, {
    language: 'ru',
    width: 360,
    height: 740,
    isPhone: true,
  });
  await wall.page.goto(sample.links.facilitator);
  await wall.page.getByRole('button', { name: 'Помощь' }).tap();
  await wall.page
    .getByRole('dialog', { name: 'Памятка фасилитатора' })
    .getByText('Участнику', { exact: true })
    .tap();
  await expect(wall.page.getByRole('dialog', { name: 'Памятка участника' })).toBeVisible();
  wall.expectCleanHands();
  await wall.close();
});
