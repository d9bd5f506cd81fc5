import { expect, type Page, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';
import type { Language } from './said.ts';

const LONG = 'слишком длинно для сегодняшней доски, '.repeat(14).trim();
const said = {
  ru: {
    one: 'Не удалось сохранить 1 заметку',
    look: 'Посмотреть',
    why: 'Это слишком длинно',
    copy: 'Скопировать',
  },
  en: { one: '1 note could not be saved', look: 'Look at them', why: 'This is too long', copy: 'Copy' },
} as const;
const doings = {
  ru: { again: 'Попробовать ещё раз', remove: 'Убрать' },
  en: { again: 'Try again', remove: 'Remove' },
} as const;

/** A server that takes short messages only refuses a long note for good, by its own rule. */
async function strictHouse(): Promise<RunningHouse> {
  process.env.UPDATE_MAX_BYTES = '700';
  return RunningHouse.open();
}

test.afterEach(() => {
  delete process.env.UPDATE_MAX_BYTES;
});

test('B2 B5 refused words wait in a tray and stand in nobody’s way', async ({ browser }) => {
  const house = await strictHouse();
  try {
    const { code } = await house.sample(1);
    const [writer, friend] = [
      await join(browser, house, code, 'ru', 'участник 1'),
      await join(browser, house, code, 'ru', 'участник 2'),
    ];
    await send(writer, LONG);
    await writer.write('короткая следом');
    await expect(writer.page.getByText(said.ru.one)).toBeVisible();
    // What only came after the refused note goes on by itself, and the board here is the server's again.
    await writer.expectSaved();
    await friend.expectNotes('короткая следом');
    await expect(writer.note(LONG)).toHaveCount(0);
    await writer.write('и ещё одна');
    await friend.expectNotes('и ещё одна');
    for (const { watched } of [writer, friend]) {
      watched.expectCleanHands();
      watched.isTorn = true;
    }
    await house.kill();
    delete process.env.UPDATE_MAX_BYTES;
    await house.start();
    await press(writer.page, said.ru.look);
    await press(writer.page, doings.ru.again);
    await expect(writer.page.getByText(said.ru.one)).toHaveCount(0);
    await writer.page.keyboard.press('Escape');
    await writer.expectSaved();
    await friend.expectNotes(LONG);
    await expect(writer.note('короткая следом')).toHaveCount(1);
    await friend.watched.close();
    await writer.watched.close();
  } finally {
    await house.close();
  }
});

test('B3 refused words outlive the page, are copied on plain HTTP, and go when told to, by keys alone', async ({
  browser,
}) => {
  const house = await strictHouse();
  try {
    const { code } = await house.sample(1);
    const writer = await join(browser, house, code, 'en', 'participant 3');
    const { page } = writer;
    await send(writer, LONG);
    await expect(page.getByText(said.en.one)).toBeVisible();
    // A venue's LAN is no secure context: pages there have no clipboard.
    await writer.watched.context.addInitScript(() =>
      Reflect.deleteProperty(Navigator.prototype, 'clipboard'),
    );
    await page.reload();
    await page.getByRole('button', { name: said.en.look }).press('Enter');
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText(said.en.why)).toBeVisible();
    await expect(sheet.getByText(LONG)).toBeVisible();
    await sheet.getByRole('button', { name: said.en.copy, exact: true }).press('Enter');
    await page.keyboard.press('Escape');
    await writer.compose.press('Control+V');
    await expect(writer.compose).toHaveValue(LONG);
    await page.getByRole('button', { name: said.en.look }).press('Enter');
    await sheet.getByRole('button', { name: doings.en.remove, exact: true }).press('Enter');
    await expect(page.getByText(said.en.one)).toHaveCount(0);
    await page.reload();
    await writer.expectSaved();
    await expect(page.getByText(said.en.one)).toHaveCount(0);
    writer.watched.expectCleanHands();
    await writer.watched.close();
  } finally {
    await house.close();
  }
});

test('B2 a refused verdict and a refused first step wait in the tray with their words and can be said again', async ({
  browser,
}) => {
  const house = await strictHouse();
  try {
    const { code } = await house.sample(1);
    const writer = await join(browser, house, code, 'ru', 'участник 1');
    const { page } = writer;
    await page.getByText('Шаги', { exact: true }).click();
    await page.getByLabel('Когда…').fill('сойдёт снег');
    await page.getByLabel('тогда я…').fill(LONG);
    await press(page, 'Обещаю');
    await expect(page.getByText(said.ru.one)).toBeVisible();
    await page.getByText('Вердикты', { exact: true }).click();
    const card = page.locator('article[data-technology="T1"]');
    await card.getByText('Не знаю', { exact: true }).click();
    await card.getByText('Объяснить почему').click();
    await card.getByLabel('О чём спросить эксперта?').fill(LONG);
    await expect(page.getByText('Не удалось сохранить 2 заметки')).toBeVisible();
    writer.watched.isTorn = true;
    await house.kill();
    delete process.env.UPDATE_MAX_BYTES;
    await house.start();
    await writer.expectSaved();
    await press(page, said.ru.look);
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText('сойдёт снег')).toBeVisible();
    await expect(sheet.getByText('Не знаю')).toBeVisible();
    for (let n = 0; n < 2; n += 1) await sheet.getByRole('button', { name: doings.ru.again }).first().click();
    await expect(sheet.getByText('Здесь больше ничего нет')).toBeVisible();
    await page.keyboard.press('Escape');
    await writer.expectSaved();
    await page.reload();
    await card.locator('summary').filter({ hasText: 'Почему' }).click();
    await expect(card.getByLabel('О чём спросить эксперта?')).toHaveValue(LONG);
    await page.getByText('Шаги', { exact: true }).click();
    await expect(page.locator('[data-step]')).toHaveCount(1);
    await writer.watched.close();
  } finally {
    await house.close();
  }
});

type Browser = Parameters<typeof Participant.join>[0];

function join(browser: Browser, house: RunningHouse, code: string, language: Language, name: string) {
  return Participant.join(browser, house.url, code, { name, territory: 'Тотьма', language });
}

/** Sends a note that will not stay on the board. */
async function send({ compose, page, words }: Participant, text: string): Promise<void> {
  await compose.fill(text);
  await press(page, words.send);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}
