import { expect, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';
import { WatchedPage } from './watched-page.ts';

const MINUTE = 60;

test('a facilitator gives all groups a minute and one of them five: each phone counts its own time', async ({
  browser,
}) => {
  const house = await RunningHouse.open();
  try {
    const { code, links } = await house.sample(2);
    const join = (n: number, territory: string) =>
      Participant.join(browser, house.url, code, {
        name: `участник ${n}, ${territory}`,
        territory,
        language: 'ru',
      });
    const [first, second] = [await join(1, 'Тотьма'), await join(2, 'Суздаль')];
    const staff = await WatchedPage.open(browser, house.url, { language: 'en', width: 360, height: 740 });
    await staff.page.goto(links.facilitator);
    await staff.page.getByRole('button', { name: /^Begin: Welcome/ }).click();
    const left = async ({ page }: WatchedPage) => {
      const [minutes = 0, seconds = 0] = (await page.getByRole('timer').first().innerText())
        .replace(/\s/g, '')
        .split(':')
        .map(Number);
      return minutes * MINUTE + seconds;
    };
    const tell = (watched: WatchedPage) => expect.poll(() => left(watched), { timeout: 20_000 });
    await tell(first.watched).toBeGreaterThan(4 * MINUTE);

    await staff.page.getByRole('button', { name: '+1 min for all groups' }).click();
    for (const { watched } of [first, second]) await tell(watched).toBeGreaterThan(5 * MINUTE);

    await staff.page.getByRole('button', { name: 'One group…' }).click();
    await staff.page.getByRole('button', { name: 'Group 1: +5 min' }).click();
    await tell(first.watched).toBeGreaterThan(9 * MINUTE);
    expect(await left(second.watched)).toBeLessThan(6 * MINUTE);

    for (const watched of [first.watched, second.watched, staff]) {
      watched.expectCleanHands();
      await watched.close();
    }
  } finally {
    await house.close();
  }
});
