import { expect, test } from '@playwright/test';
import { clockOf } from './clock.ts';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';

test('I13 first steps are promised by touch and by keyboard, kept while they are written, changed and withdrawn', async ({
  browser,
  request,
}) => {
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(1);
    const totma = { name: 'участник 7', territory: 'Тотьма', language: 'ru' } as const;
    const suzdal = { name: 'participant 8', territory: 'Suzdal', language: 'en' } as const;
    const phone = await Participant.join(browser, house.url, sample.code, totma);
    const joined = await Participant.join(browser, house.url, sample.code, suzdal);
    const laptop = await joined.anotherDevice(browser, house.url);
    const open = await clockOf(request, house.url, sample);
    // The view opens by itself, and waits while nobody may see what is written.
    await phone.page.getByText('Шаги', { exact: true }).tap();
    await open('silent_write');
    await expect(phone.page.getByText('первые шаги подождут')).toBeVisible();
    await expect(phone.page.getByLabel('Когда…')).toHaveCount(0);
    await open('commit');
    await expect(laptop.page.getByLabel('When…')).toBeVisible();

    await phone.page.getByRole('button', { name: 'Обещаю' }).tap();
    await expect(phone.page.getByText('Скажите, что произойдёт сначала')).toBeVisible();
    await expect(phone.page.getByLabel('Когда…')).toBeFocused();
    await phone.page.getByLabel('Когда…').fill('сойдёт снег');
    await phone.page.getByLabel('тогда я…').fill('размечу грядки');
    await phone.page.reload();
    await expect(phone.page.getByLabel('тогда я…')).toHaveValue('размечу грядки');
    await phone.page.getByLabel('До какого дня').fill('2027-04-20');
    await phone.page.getByText('Что нужно, кто поможет').tap();
    await phone.page.getByLabel('Кто мне поможет').fill('школа');
    // Until it is promised, nothing of it is on the board.
    await expect(laptop.page.locator('[data-step]')).toHaveCount(0);
    await phone.page.getByRole('button', { name: 'Обещаю' }).tap();
    await phone.expectSaved();
    await expect(phone.page.getByLabel('Когда…')).toHaveValue('');
    const theirs = laptop.page.getByRole('region', { name: 'The group’s first steps' });
    await expect(theirs.locator('[data-step]')).toContainText('When сойдёт снег, then I размечу грядки');
    await expect(theirs.getByText('by April 20, 2027')).toBeVisible();
    await expect(theirs.getByRole('button')).toHaveCount(0);

    const keys = laptop.page.keyboard;
    await laptop.page.getByLabel('When…').focus();
    await keys.type('the council has met');
    await keys.press('Tab');
    await keys.type('I ask for the wall of the library');
    await laptop.page.getByLabel('By when').press('Enter');
    await laptop.expectSaved();
    const own = laptop.page.getByRole('region', { name: 'Your first steps' });
    await own.getByRole('button', { name: 'Change' }).press('Enter');
    await expect(own.getByLabel('When…')).toBeFocused();
    await keys.press('End');
    await keys.type(' in May');
    await own.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(phone.page.getByText('the council has met in May')).toBeVisible();

    await own.getByRole('button', { name: 'Withdraw' }).press('Enter');
    await expect(phone.page.getByText('the council has met in May')).toHaveCount(0);
    await laptop.page.getByRole('button', { name: 'Restore' }).press('Enter');
    await expect(phone.page.getByText('the council has met in May')).toBeVisible();
    for (const { watched } of [phone, joined, laptop]) {
      watched.expectCleanHands();
      await watched.close();
    }
  } finally {
    await house.close();
  }
});
