import { expect, type Locator, type Page, test } from '@playwright/test';
import { clockOf } from './clock.ts';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';
import { WatchedPage } from './watched-page.ts';

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
    await first.getByText('Объяснить почему').tap();
    await first.getByLabel('Что вы изменили бы?').fill('без теплицы, под плёнкой');
    await first.getByRole('group', { name: 'Что мешает?' }).getByText('Деньги').tap();
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
    await pressKeys(laptop.page, 'Tab', 'Enter', 'Tab', 'Space');
    await expect(same.getByRole('checkbox', { name: 'Money' })).toBeChecked();
    await same.getByRole('button', { name: 'In your words' }).press('Enter');
    await laptop.page.keyboard.type('the school is closed all summer');
    await laptop.expectSaved();

    await expect(first.getByText('the school is closed all summer')).toBeVisible();
    await expect(first.getByText('Мнения разошлись')).toBeVisible();
    await expect(same.getByText('You see it differently')).toBeVisible();

    await phone.page.reload();
    const again = phone.page.locator(`article[data-technology="${technology}"]`);
    await expect(again.getByRole('radio', { name: 'С адаптацией' })).toBeChecked();
    await again.locator('summary').filter({ hasText: 'Почему' }).tap();
    await expect(again.getByLabel('Что вы изменили бы?')).toHaveValue('без теплицы, под плёнкой');
    await expect(again.getByRole('group', { name: 'Что мешает?' }).getByLabel('Деньги')).toBeChecked();

    // One's own last step, and only that, is taken back by the keys and by the button.
    await same.getByRole('radio', { name: 'Not here' }).press('ArrowDown');
    await expect(again.getByText('Мнения разошлись')).toHaveCount(0);
    await laptop.page.keyboard.press('Control+z');
    await expect(same.getByRole('radio', { name: 'Not here' })).toBeChecked();
    await laptop.page.getByRole('button', { name: 'Redo' }).press('Enter');
    await laptop.page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(again.getByText('Мнения разошлись')).toBeVisible();
    for (const { watched } of [phone, joined, laptop]) await watched.close();
  } finally {
    await house.close();
  }
});

test('I13 in the matrix arrows go from cell to cell, and what the staff writes down for the group is seen by all', async ({
  browser,
  request,
}) => {
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(1);
    const who = { name: 'участник 7', territory: 'Тотьма', language: 'ru' } as const;
    const phone = await Participant.join(browser, house.url, sample.code, who);
    const laptop = await phone.anotherDevice(browser, house.url);
    await (await clockOf(request, house.url, sample))('judge');
    const first = cardsOf(phone.page).first();
    await first.getByText('Позже, если…', { exact: true }).tap();
    await expect(phone.page.getByText('Пока никто не смотрел: T2, T3, T4')).toBeVisible();
    await phone.expectSaved();

    // Whoever only takes part reads the cell; the place in the card opens the same sheet.
    await first.getByRole('button', { name: /Тотьма/ }).tap();
    await expect(phone.page.getByRole('dialog').getByText('Позже, если…')).toBeVisible();
    await expect(phone.page.getByText('Записать, к чему пришла группа')).toHaveCount(0);
    await phone.page.getByRole('button', { name: 'Закрыть' }).tap();

    const staff = await WatchedPage.open(browser, house.url, { language: 'en', width: 1280, height: 800 });
    await staff.page.goto(sample.links.facilitator);
    await staff.page.getByRole('button', { name: 'Group 1', exact: true }).click();
    const cells = staff.page.getByRole('table').getByRole('button');
    await cells.first().focus();
    await pressKeys(staff.page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    await expect(cells.nth(2)).toBeFocused();
    await expect(cells.nth(2)).toHaveAccessibleName(/T3 · Totma: no verdicts yet/);
    await pressKeys(staff.page, 'ArrowUp', 'ArrowUp', 'Enter');
    const cell = staff.page.getByRole('dialog', { name: 'T1 · Totma' });
    await cell.getByText('Write down what the group agrees on').press('Enter');
    await cell.getByRole('radio', { name: 'With adaptation' }).check({ force: true });
    await cell.getByLabel('In one sentence').fill('Tubs first, beds when there is land.');
    await cell.getByRole('button', { name: 'Agreed' }).press('Enter');
    await expect(cell.getByText('Change what was agreed')).toBeFocused();
    await staff.page.keyboard.press('Escape');
    await expect(cells.first()).toBeFocused();
    await expect(cells.first()).toHaveAccessibleName(/The group agrees: With adaptation/);

    await expect(first.getByText('Tubs first, beds when there is land.')).toBeVisible();
    await laptop.page.getByText('По территориям', { exact: true }).click();
    await expect(laptop.page.getByRole('table').getByText('Группа решила: С адаптацией')).toBeVisible();
    // Taken back, and brought back by undo.
    await pressKeys(staff.page, 'Enter');
    await cell.getByText('Change what was agreed').press('Enter');
    await cell.getByRole('button', { name: 'Take it back' }).press('Enter');
    await expect(first.getByText('Tubs first')).toHaveCount(0);
    await staff.page.keyboard.press('Escape');
    await staff.page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
    await expect(first.getByText('Tubs first')).toBeVisible();
    for (const watched of [phone.watched, laptop.watched, staff]) {
      watched.expectCleanHands();
      await watched.close();
    }
  } finally {
    await house.close();
  }
});

async function pressKeys(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const cardsOf = (page: Page): Locator => page.locator('article[data-technology]');
