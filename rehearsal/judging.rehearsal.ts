import { expect, type Locator, type Page, test } from '@playwright/test';
import { clockOf } from './clock.ts';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';

test('I13 two territories judge the technologies of their case, by touch and by keyboard, and see where they differ', async ({
  browser,
  request,
}) => {
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(1);
    const { code } = sample;
    const totma = { name: 'участник 7', territory: 'Тотьма', language: 'ru' } as const;
    const suzdal = { name: 'participant 8', territory: 'Suzdal', language: 'en' } as const;
    const phone = await Participant.join(browser, house.url, code, totma);
    const joined = await Participant.join(browser, house.url, code, suzdal);
    const laptop = await joined.anotherDevice(browser, house.url);

    const open = await clockOf(request, house.url, sample);
    const first = cardsOf(phone.page).first();
    await open('silent_write');
    await phone.page.getByText('Вердикты', { exact: true }).tap();
    await expect(phone.page.getByText('Пока все пишут молча, вердикты подождут')).toBeVisible();
    await expect(first.getByRole('radio')).toHaveCount(0);
    await phone.page.getByText('Список', { exact: true }).tap();
    // Everybody's board shows the verdicts when the group judges.
    await open('judge');
    await first.getByText('С адаптацией', { exact: true }).tap();
    await first.getByLabel('Что вы изменили бы?').fill('без теплицы, под плёнкой');
    await first.getByText('Скорее так', { exact: true }).tap();
    await expect(phone.page.getByText('Ваших вердиктов: 1 из')).toBeVisible();
    await phone.expectSaved();
    const technology = await first.getAttribute('data-technology');

    const same = laptop.page.locator(`article[data-technology="${technology}"]`);
    await expect(same.getByText('без теплицы, под плёнкой')).toBeVisible();
    await same.getByText('More about it').focus();
    await laptop.page.keyboard.press('Tab');
    await laptop.page.keyboard.press('Space');
    for (let presses = 0; presses < 3; presses += 1) await laptop.page.keyboard.press('ArrowDown');
    await expect(same.getByRole('radio', { name: 'Not here' })).toBeChecked();
    await laptop.page.keyboard.press('Tab');
    await laptop.page.keyboard.type('the school is closed all summer');
    await laptop.expectSaved();

    await expect(first.getByText('the school is closed all summer')).toBeVisible();
    await expect(first.getByText('Мнения разошлись')).toBeVisible();
    await expect(same.getByText('You see it differently')).toBeVisible();

    await phone.page.reload();
    const again = phone.page.locator(`article[data-technology="${technology}"]`);
    await expect(again.getByRole('radio', { name: 'С адаптацией' })).toBeChecked();
    await expect(again.getByLabel('Что вы изменили бы?')).toHaveValue('без теплицы, под плёнкой');
    for (const { watched } of [phone, joined, laptop]) await watched.close();
  } finally {
    await house.close();
  }
});

const cardsOf = (page: Page): Locator => page.locator('article[data-technology]');
