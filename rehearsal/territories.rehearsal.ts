import { expect, test } from '@playwright/test';
import { RunningHouse } from './running-house.ts';
import { WatchedPage } from './watched-page.ts';

test('a town typed in two ways becomes one place, is described by keyboard and by map, and can be taken apart', async ({
  browser,
  request,
}) => {
  const house = await RunningHouse.open();
  try {
    const { links, code } = await house.sample(1);
    for (const [n, territory] of ['Мышкин', 'Myshkin', 'г. Суздаль'].entries()) {
      const data = { code, name: `participant ${n}`, language: 'en', territory };
      expect((await request.post(`${house.url}/api/join`, { data })).ok()).toBe(true);
    }
    const look = { language: 'en', width: 1280, height: 800 } as const;
    const watched = await WatchedPage.open(browser, house.url, look);
    const { page } = watched;
    await page.goto(links.facilitator);
    await expect(page).toHaveURL(/\/facilitator$/);
    await page.goto(`${house.url}/desk/territories`);
    await expect(page.getByRole('img', { name: /Map of the lab/ })).toBeVisible();
    const twice = page.getByRole('region', { name: 'May be one place' });
    await expect(twice.getByRole('listitem')).toHaveCount(2);

    await twice
      .getByRole('listitem')
      .filter({ hasText: 'Myshkin' })
      .getByRole('button', { name: 'Merge…' })
      .click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText(/becomes another name of “Мышкин”, and 1 person who speaks/)).toBeVisible();
    await sheet.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(page.getByText('“Myshkin” is now another name of “Мышкин”.')).toBeVisible();
    const myshkin = page.getByRole('listitem').filter({ hasText: 'Also typed as' });
    await expect(myshkin).toContainText('2 people');

    await myshkin.getByRole('button', { name: 'Describe Мышкин' }).click();
    await page.getByRole('group', { name: 'Name' }).getByLabel('In English').fill('Myshkin');
    await page.getByLabel('Country').selectOption({ label: 'Russia' });
    const map = page.getByRole('img', { name: /Map of the lab/ });
    await map.click({ position: { x: 300, y: 200 } });
    await expect(page.getByLabel('Latitude')).not.toHaveValue('');
    await page.getByLabel('Latitude').fill('57,79');
    await page.getByLabel('Longitude').fill('38.45');
    await page.getByLabel('How many people live there').selectOption('20k');
    await page.getByLabel('Waterside').check();
    await page.getByRole('group', { name: 'What the place has' }).getByLabel('In Russian').fill('Музей мыши');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Myshkin is saved.')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Myshkin' }).first()).toContainText(
      'Town, Russia',
    );

    await page.getByRole('button', { name: /^Separate: / }).click();
    await expect(page.getByText('is a place of its own again')).toBeVisible();
    watched.expectCleanHands();
    await watched.close();
  } finally {
    await house.close();
  }
});
