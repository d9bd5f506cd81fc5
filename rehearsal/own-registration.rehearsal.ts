import { readFile } from 'node:fs/promises';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { RunningHouse, type Sample } from './running-house.ts';
import { WatchedPage } from './watched-page.ts';

const PHONE = { width: 360, height: 740, isPhone: true } as const;
const REGION = 'Вологодская область';

/** The lab in its organiser's hand, without a screen. */
async function organiserOf(request: APIRequestContext, url: string, { lab, links }: Sample) {
  const link = links.organiser.split('/').at(-1);
  const { token } = await (await request.post(`${url}/api/enter`, { data: { link } })).json();
  const headers = { authorization: `Bearer ${token}` };
  const at = (path: string) => `${url}/api/labs/${lab.id}/${path}`;
  return {
    get: async (path: string) => (await request.get(at(path), { headers })).json(),
    compose: async (form: object) => {
      const { version } = await (await request.get(at('registration-form'), { headers })).json();
      const set = await request.put(at('registration-form'), { headers, data: { version, form } });
      expect(set.ok(), await set.text()).toBe(true);
    },
  };
}

test('a registrant tells of their territory, hears why they wait, takes their data along and erases themselves', async ({
  browser,
  request,
}) => {
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(1);
    const organiser = await organiserOf(request, house.url, sample);
    const quotas = [{ by: 'region', value: REGION, most: 0 }];
    await organiser.compose({ capacity: 15, quotas, questions: [], consents: [] });
    const { slug } = await organiser.get('');
    const visitor = await WatchedPage.open(browser, house.url, { ...PHONE, language: 'ru' });
    const { page } = visitor;
    await page.goto(`${house.url}/register/${slug}`);
    await page.getByLabel('Ваше имя').fill('Участник 7 из Тотьмы');
    await page.getByLabel('Электронная почта').fill('p7@example.org');
    await page.getByLabel('Ваша территория').fill('Тотьма');
    await page.getByLabel('Страна').fill('Россия');
    await page.getByLabel('Вид организации').selectOption('municipal');
    await page.getByText('Подробнее о территории').click();
    await page.getByLabel('Сколько людей живёт').selectOption('20k');
    await page.getByLabel('Сад', { exact: true }).check();
    await page.getByLabel('Что есть у места').fill('Старый сад у реки');
    await page.getByRole('img', { name: 'Карта территорий' }).click({ position: { x: 200, y: 60 } });
    await expect(page.getByLabel('Широта')).not.toHaveValue('');
    await expect(page.getByText('Места для вашего региона заняты.')).toHaveCount(0);
    await page.getByLabel('Регион', { exact: false }).last().fill(REGION);
    await expect(page.getByText('Места для вашего региона заняты.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Что есть у места')).toHaveValue('Старый сад у реки');
    await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
    await expect(page.getByRole('heading', { name: 'Вы в списке ожидания, место 1' })).toBeVisible();
    await expect(page.getByText('Места для вашего региона заняты.')).toBeVisible();
    await expect(page.getByText('Старый сад у реки')).toBeVisible();
    const link = page.url();

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Чтобы прочитать' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('my-data.md');
    expect(await readFile(await file.path(), 'utf8')).toContain('Старый сад у реки');
    await page.getByRole('button', { name: 'Стереть мои данные' }).click();
    await page.getByRole('button', { name: 'Стереть навсегда' }).click();
    await expect(page.getByText('всё, что лаборатория о вас знала, стёрты')).toBeVisible();
    expect(await organiser.get('registrations')).toEqual([]);
    await page.goto(`${house.url}/register/${slug}`);
    await expect(page.getByLabel('Ваше имя')).toHaveValue('');
    await expect(page.getByText('На этом устройстве вы уже зарегистрировались')).toHaveCount(0);
    await page.goto(link);
    await expect(page.getByText('По этой ссылке заявки нет')).toBeVisible();
    await visitor.close();
  } finally {
    await house.close();
  }
});
