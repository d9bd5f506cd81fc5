import { type Browser, expect, type Page, test } from '@playwright/test';
import { clockOf } from './clock.ts';
import { Participant } from './participant.ts';
import { slidesPdf } from './pdf-of-slides.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { expectFaultless } from './sight.ts';
import { WatchedPage } from './watched-page.ts';

const PHONE = { width: 360, height: 740, isPhone: true };
const LAPTOP = { width: 1280, height: 800 };
const NAME = 'Эксперт 7 из Тотьмы';
/** A green picture of one pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let house: RunningHouse;
let sample: Sample;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  house = await RunningHouse.open();
  sample = await house.sample(1);
});
test.afterAll(() => house.close());

test('an expert comes by a link without an account, brings a case by phone, and a participant reads it', async ({
  browser,
  request,
}) => {
  test.setTimeout(400_000);
  const organiser = await open(browser, sample.links.organiser, 'ru', LAPTOP);
  const link = await invite(organiser.page);
  await handOver(organiser.page);
  const expert = await open(browser, link, 'ru', PHONE);
  await answer(expert.page);
  await fillPage(expert.page);
  await fillCard(expert.page);
  await bringFiles(expert.page);
  await look(expert.page);
  await expert.page.getByRole('button', { name: 'Мои материалы готовы' }).click();
  await expect(expert.page.getByText('Вы сообщили, что материалы готовы')).toBeVisible();
  await publish(organiser.page);
  await read(browser, await clockOf(request, house.url, sample));
  for (const watched of [expert, organiser]) {
    // The page that is no picture was refused, as it should be.
    expect(watched.faults.filter((fault) => !fault.includes('status of 415'))).toEqual([]);
    await watched.context.close();
  }
});

async function open(
  browser: Browser,
  link: string,
  language: 'ru' | 'en',
  size: { width: number; height: number; isPhone?: boolean },
): Promise<WatchedPage> {
  const watched = await WatchedPage.open(browser, house.url, { language, ...size });
  await watched.page.goto(link);
  await expect(watched.page).toHaveURL(/\/(facilitator|expert)$/);
  return watched;
}

async function invite(page: Page): Promise<string> {
  await page.goto(`${house.url}/desk/experts`);
  await page.getByRole('button', { name: 'Пригласить эксперта' }).click();
  await page.getByLabel('Имя', { exact: true }).fill(NAME);
  await page.getByLabel('Кейс', { exact: true }).selectOption('Никакой');
  await page.getByRole('button', { name: 'Сделать ссылку' }).click();
  const link = (await page.locator('[data-link]').textContent()) ?? '';
  await page.getByRole('button', { name: 'Закрыть' }).click();
  const row = page.getByRole('listitem').filter({ hasText: NAME });
  await expect(row).toContainText('Не хватает: ');
  await expect(row.getByRole('combobox')).toHaveValue('invited');
  await expectFaultless(page, 'the desk’s experts');
  return link;
}

/** The case of the sample's table becomes that of the new expert, who is to write on it. */
async function handOver(page: Page): Promise<void> {
  await page.goto(`${house.url}/desk/cases`);
  await page.locator('[data-case]').first().click();
  await page.getByLabel('Чей это кейс').selectOption(NAME);
  await page.getByRole('button', { name: 'Снять с публикации' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Снять с публикации' }).click();
  await page.getByRole('button', { name: 'Обратно в черновик' }).click();
  await expect(page.getByText('C1 · Черновик')).toBeVisible();
}

async function answer(page: Page): Promise<void> {
  await expectFaultless(page, 'an invitation on a phone');
  await page.getByRole('button', { name: 'Да, приду' }).click();
  await expect(page.getByRole('button', { name: 'Мои материалы готовы' })).toBeVisible();
}

async function fillPage(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Моя страница' }).click();
  const about = page.getByRole('group', { name: 'Кто вы, в нескольких предложениях' });
  await about.getByLabel('По-русски').fill('Ботаник из Тотьмы.');
  await about.getByLabel('По-английски').fill('A botanist from Totma.');
  await page.getByLabel('Телефон или почта').fill('+7 000');
  await expectSaved(page);
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Выбрать картинку' }).click();
  await (await chosen).setFiles({ name: 'me.png', mimeType: 'image/png', buffer: PICTURE });
  await expect(page.getByRole('img', { name: 'Портрет' })).toBeVisible();
  await expectFaultless(page, 'an expert’s page on a phone');
}

async function fillCard(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Мой кейс' }).click();
  await fill(page, 'Название', 'Общий сад у музея', 'A shared garden by the museum');
  await fill(page, 'Коротко', 'Жители посадили сад.', 'People planted a garden.');
  await fill(page, 'Проблема', 'Пустырь у музея.', 'A waste ground by the museum.');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Добавить технологию' }).click();
  const technology = page.locator('details[open]');
  await fill(technology, 'Название', 'Посади и отдай', 'Plant and give away');
  await fill(technology, 'Риски', 'Засуха.', 'Drought.');
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Общий сад у музея' })).toBeVisible();
  await expectFaultless(page, 'a case card on a phone');
}

async function bringFiles(page: Page): Promise<void> {
  await bring(page, 'сад.png', PICTURE);
  await expect(page.locator('[data-media="ready"]')).toHaveCount(1);
  await bring(page, 'страница.png', Buffer.from('<!doctype html><script>alert(1)</script>'));
  await expect(page.getByText('Это не картинка (PNG, JPEG, WebP) и не PDF')).toBeVisible();
  await bring(page, 'слайды.pdf', slidesPdf(12));
  await expect(page.getByText(/Страница \d+ из 12|Готово, страниц: 12/)).toBeVisible();
  await expect(page.getByText('Готово, страниц: 12')).toBeVisible({ timeout: 60_000 });
}

async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Добавить файл' }).click();
  await (await chosen).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function look(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Как видят участники' }).click();
  await expect(page.getByRole('dialog').getByText('Пустырь у музея.')).toBeVisible();
  await expectFaultless(page, 'a case as participants see it');
  await page.getByRole('button', { name: 'Закрыть' }).click();
  await page.getByRole('button', { name: 'Репетировать' }).click();
  const rehearsal = page.getByRole('dialog');
  await rehearsal.getByRole('button', { name: 'Запустить часы' }).click();
  await expect(rehearsal.getByRole('timer')).toContainText('9:5');
  for (let page = 1; page <= 2; page += 1) await rehearsal.getByRole('button', { name: 'Дальше' }).click();
  await expect(rehearsal.getByRole('img', { name: 'слайды.pdf, 1' })).toBeVisible();
  await expectFaultless(page, 'a rehearsal on a phone');
  await page.getByRole('button', { name: 'Закрыть' }).click();
}

async function publish(page: Page): Promise<void> {
  await page.goto(`${house.url}/desk/cases`);
  await page.getByRole('button', { name: /Общий сад у музея/ }).click();
  await page.getByRole('button', { name: 'Проверен: вопросов больше нет' }).click();
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page.getByText(/C\d+ · Опубликован/)).toBeVisible();
  await expectFaultless(page, 'a case at the desk');
  await page.goto(`${house.url}/desk/library`);
  await page.getByLabel('Искать на обоих языках').fill('give away');
  await expect(page.getByRole('heading', { name: /Посади и отдай/ })).toBeVisible();
  await expectFaultless(page, 'the library');
}

/** Whoever comes late to the table of this case reads it in their own language, with its pictures. */
async function read(browser: Browser, open: (kind: string) => Promise<void>): Promise<void> {
  await open('share');
  const who = { name: 'participant 7', territory: 'Totma', language: 'en' } as const;
  const { watched, page } = await Participant.join(browser, house.url, sample.code, who);
  await page.getByRole('button', { name: 'The case' }).first().click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('A waste ground by the museum.')).toBeVisible();
  await expect(sheet.getByRole('img')).toHaveCount(2);
  await expect(sheet.getByText('Plant and give away').first()).toBeVisible();
  await expectFaultless(page, 'the sheet of a case on a phone');
  expect(watched.faults).toEqual([]);
  await watched.context.close();
}

async function fill(place: Page | ReturnType<Page['locator']>, name: string, ru: string, en: string) {
  const group = place.getByRole('group', { name, exact: true }).first();
  await group.getByLabel('По-русски').fill(ru);
  await group.getByLabel('По-английски').fill(en);
}

async function expectSaved(page: Page): Promise<void> {
  await page.waitForTimeout(100);
  await expect(page.locator('[data-saving]:not([data-saving="saved"])')).toHaveCount(0);
}
