import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { foreignWords } from './foreign-words.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { expectFaultless } from './sight.ts';
import { WatchedPage } from './watched-page.ts';

/** An organiser at the desk's first section. */
async function organise(browser: Browser, house: RunningHouse, { links }: Sample, width: number) {
  const look = { language: 'ru' as const, width, height: 740, isPhone: width < 768 };
  const watched = await WatchedPage.open(browser, house.url, look);
  await watched.page.goto(links.organiser);
  await watched.page.waitForURL(/\/facilitator$/);
  await watched.page.getByRole('link', { name: 'Стол организатора' }).click();
  await expect(watched.page.locator('[aria-current="step"]')).toBeVisible();
  return watched;
}

const hostIn = (page: Page) =>
  page.getByRole('group', { name: 'Кто проводит' }).getByRole('textbox', { name: 'По-русски' });
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить', exact: true }).click();

test.describe('the desk of a lab', () => {
  let house: RunningHouse;
  test.beforeAll(async () => {
    house = await RunningHouse.open();
  });
  test.afterAll(() => house.close());

  test('of two organisers who edit the lab, the slower one is asked whose words stay, and loses none', async ({
    browser,
  }) => {
    const sample = await house.sample(1);
    const laptop = await organise(browser, house, sample, 1280);
    const phone = await organise(browser, house, sample, 360);
    phone.isTorn = true; // the refusal is the point
    await expect.poll(() => foreignWords(phone.page, 'ru')).toEqual([]);
    await expectFaultless(phone.page, 'the lab on a phone');
    await hostIn(phone.page).fill('Музей в Тотьме');
    await hostIn(laptop.page).fill('Библиотека в Тотьме');
    await save(laptop.page);
    await expect(laptop.page.getByText('Всё сохранено')).toBeVisible();
    await save(phone.page);
    await expect(phone.page.getByText('Кто-то другой изменил лабораторию')).toBeVisible();
    await expect(hostIn(phone.page)).toHaveValue('Музей в Тотьме');
    await expectFaultless(phone.page, 'whose words stay, on a phone');
    await phone.page.getByRole('button', { name: 'Сохранить моё' }).click();
    await expect(phone.page.getByText('Всё сохранено')).toBeVisible();
    await laptop.page.reload();
    await expect(hostIn(laptop.page)).toHaveValue('Музей в Тотьме');
    for (const watched of [laptop, phone]) {
      watched.expectCleanHands();
      await watched.close();
    }
  });

  test('a lab goes to a file and another lab comes of it; a file that is none is explained', async ({
    browser,
  }) => {
    const laptop = await organise(browser, house, await house.sample(1), 1280);
    const { page } = laptop;
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Выгрузить как шаблон' }).click();
    const file = await (await coming).path();
    await page.getByRole('button', { name: 'Новая лаборатория' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Из файла', { exact: true }).click();
    const broken = (await readFile(file, 'utf8')).replace('"minutes": 90', '"minutes": 0');
    const choose = (content: string) =>
      sheet.getByLabel('Файл шаблона').setInputFiles({
        ...{ name: 'lab.json', mimeType: 'application/json', buffer: Buffer.from(content) },
      });
    await choose(broken);
    await expect(sheet.getByText(/сессия 1: minutes — слишком мало/)).toBeVisible();
    await choose('это не шаблон');
    await expect(sheet.getByText('Файл не читается.', { exact: false })).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Создать лабораторию' })).toBeDisabled();
    await choose(await readFile(file, 'utf8'));
    await expect(sheet.getByText(/^Файл в порядке: \d+ сесси/)).toBeVisible();
    await sheet.getByRole('button', { name: 'Создать лабораторию' }).click();
    await expect(sheet.getByText('Вы её организатор.', { exact: false })).toBeVisible();
    await expectFaultless(page, 'the lab is made');
    laptop.expectCleanHands();
    await laptop.close();
  });
});
