import { expect, test } from '@playwright/test';
import { RunningHouse, type Sample } from './running-house.ts';
import { WatchedPage } from './watched-page.ts';

const PHONE = { width: 360, height: 740, isPhone: true } as const;
const LAPTOP = { width: 1280, height: 800 } as const;
const said = (ru: string, en: string) => ({ ru, en, original: 'ru', how: 'human' });
const FORM = {
  capacity: 15,
  quotas: [{ by: 'region', value: 'Владимирская область', most: 3 }],
  questions: [
    {
      ...{ id: 'why', label: said('Что вы хотите увезти домой?', 'What do you want to take home?') },
      ...{ kind: 'text', options: [], required: true },
    },
  ],
  consents: [
    {
      ...{ purpose: 'данные', version: 0, required: true },
      text: said('Согласен на обработку данных для участия.', 'I agree that my data are used for the lab.'),
    },
    {
      ...{ purpose: 'фото', version: 0, required: false },
      text: said('Меня можно фотографировать.', 'You may take pictures of me.'),
    },
  ],
};

/** The sample lab with its form, and its organiser at the desk. */
async function open(house: RunningHouse) {
  const sample: Sample = await house.sample(1);
  const link = sample.links.organiser.split('/').at(-1);
  const call = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${house.url}/api/${path}`, {
      ...{ ...init, headers: { 'content-type': 'application/json', ...init.headers } },
    });
    return { status: answer.status, body: await answer.json() };
  };
  const { body } = await call('enter', { method: 'POST', body: JSON.stringify({ link }) });
  const headers = { authorization: `Bearer ${body.token}` };
  const ofLab = (path: string, init: RequestInit = {}) =>
    call(`labs/${sample.lab.id}/${path}`, { ...init, headers });
  const set = await ofLab('registration-form', {
    method: 'PUT',
    body: JSON.stringify({ version: 0, form: FORM }),
  });
  expect(set.status).toBe(200);
  const { slug } = (await ofLab('registration-form')).body.lab;
  return { sample, slug: String(slug), call, ofLab };
}

const applicantOf = (n: number, region = 'Вологодская область') => ({
  ...{ name: `Участник ${n} из Тотьмы`, email: `p${n}@example.org`, language: 'ru', country: 'Россия' },
  ...{ region, territory: 'Тотьма', organisationKind: 'municipal', answers: { why: 'за садом' } },
});

test('a visitor registers by phone: nothing is lost by a reload, faults are told, the link leads back, changes and withdraws', async ({
  browser,
}) => {
  const house = await RunningHouse.open();
  try {
    const { slug } = await open(house);
    const visitor = await WatchedPage.open(browser, house.url, { ...PHONE, language: 'ru' });
    const { page } = visitor;
    await page.goto(`${house.url}/register/${slug}`);
    await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Осталось заполнить' });
    await expect(summary).toBeFocused();
    await summary.getByRole('link', { name: 'Напишите имя.' }).click();
    await expect(page.getByLabel('Ваше имя')).toBeFocused();
    await page.getByLabel('Ваше имя').fill('Участник 7 из Тотьмы');
    await page.reload();
    await expect(page.getByLabel('Ваше имя')).toHaveValue('Участник 7 из Тотьмы');
    await page.getByLabel('Электронная почта').fill('p7@example.org');
    await page.getByLabel('Ваша территория').fill('Мышкин');
    await page.getByLabel('Страна').fill('Россия');
    await page.getByLabel('Вид организации').selectOption('municipal');
    await page.getByLabel('Что вы хотите увезти домой?').fill('Черенки');
    const consent = page.getByLabel('Согласен на обработку данных');
    await expect(consent).not.toBeChecked();
    await consent.check();
    // The network goes in the middle; what was written stays, and the same form is sent again.
    await visitor.context.setOffline(true);
    await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
    await expect(page.getByText('Нет связи с сервером')).toBeVisible();
    await visitor.context.setOffline(false);
    await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
    await expect(page.getByRole('heading', { name: 'У вас есть место' })).toBeVisible();
    expect(page.url()).toContain('/registration/');
    const link = page.url();

    await page.getByText('Eng', { exact: true }).click();
    await expect(page.getByRole('heading', { name: 'You have a seat' })).toBeVisible();
    await page.getByRole('button', { name: 'Change my answers' }).click();
    await page.getByLabel('Organisation', { exact: false }).first().fill('The museum of Totma');
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await expect(page.getByText('The museum of Totma')).toBeVisible();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('button', { name: 'Yes, withdraw' }).click();
    await expect(page.getByRole('heading', { name: 'Your registration is withdrawn' })).toBeVisible();
    await page.goto(link);
    await expect(page.getByRole('button', { name: 'Register again' })).toBeVisible();

    await page.goto(`${house.url}/register/no-such-lab`);
    await expect(page.getByText('There is no such lab')).toBeVisible();
    await visitor.close();
  } finally {
    await house.close();
  }
});

test('of fifty at the same moment ten get the last seats; the organiser sees it at the desk and confirms past the quotas', async ({
  browser,
}) => {
  const house = await RunningHouse.open();
  try {
    const { sample, slug, call } = await open(house);
    const register = (n: number) =>
      call(`register/${slug}`, {
        method: 'POST',
        body: JSON.stringify({
          key: crypto.randomUUID(),
          applicant: applicantOf(n),
          consents: [{ purpose: 'данные', version: 1 }],
        }),
      });
    for (let n = 0; n < 5; n += 1) expect((await register(n)).status).toBe(200);
    const rush = await Promise.all(Array.from({ length: 50 }, (_, n) => register(100 + n)));
    expect(rush.filter(({ body }) => body.registration.state === 'confirmed')).toHaveLength(10);

    const organiser = await WatchedPage.open(browser, house.url, { ...LAPTOP, language: 'ru' });
    const { page } = organiser;
    await page.goto(sample.links.organiser);
    await expect(page).not.toHaveURL(/enter/);
    await page.goto(`${house.url}/desk/registration`);
    await expect(page.getByText('занято 15 из 15 мест')).toBeVisible();
    await expect(page.getByText('ждут: 40')).toBeVisible();
    await page.getByLabel('Состояние').selectOption('waitlisted');
    await expect(page.getByText('40 из 55')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Выбрать: ' }).first().check();
    await page.getByRole('checkbox', { name: 'Выбрать: ' }).nth(1).check();
    await page.getByRole('button', { name: 'Подтвердить 2' }).click();
    await expect(page.getByText('занято 17 из 15 мест')).toBeVisible();
    await page.getByRole('button', { name: 'Письма' }).click();
    await expect(page.getByText('У этого сервера нет почтового сервера')).toBeVisible();
    await expect(page.getByText('ждут 57')).toBeVisible();
    await organiser.close();
  } finally {
    await house.close();
  }
});

test('a table of 320 rows with 20 bad ones is looked through and taken at the desk: 300 end with a seat or wait', async ({
  browser,
}) => {
  const house = await RunningHouse.open();
  try {
    const { sample, ofLab } = await open(house);
    const form = { ...FORM, capacity: 200 };
    const body = JSON.stringify({ version: 1, form });
    expect((await ofLab('registration-form', { method: 'PUT', body })).status).toBe(200);
    const organiser = await WatchedPage.open(browser, house.url, { ...LAPTOP, language: 'ru' });
    const { page } = organiser;
    await page.goto(sample.links.organiser);
    await expect(page).not.toHaveURL(/enter/);
    await page.goto(`${house.url}/desk/registration`);
    await page.getByRole('button', { name: 'Загрузить таблицу' }).click();
    const file = { name: 'список.csv', mimeType: 'text/csv', buffer: Buffer.from(tableOf320()) };
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.getByText('Можно взять: 300 строк')).toBeVisible();
    await expect(page.locator('tr[data-fault]')).toHaveCount(20);
    const faults = await page
      .locator('tr[data-fault]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-fault')));
    expect(new Set(faults).size).toBe(10);
    await page.getByRole('button', { name: 'Взять 300 строк' }).click();
    await expect(page.getByText('с местом 200, ждут 100')).toBeVisible();
    await expect(page.getByText('занято 200 из 200 мест')).toBeVisible();
    for (const format of ['XLSX', 'CSV']) {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: format }).click();
      expect((await download).suggestedFilename()).toBe(`registrations.${format.toLowerCase()}`);
    }
    await organiser.close();
  } finally {
    await house.close();
  }
});

/** Twenty bad rows of ten kinds among three hundred good ones. */
function tableOf320(): string {
  const head =
    'Имя;E-mail;Язык;Вид организации;Страна;Регион;Город;Особые потребности;Кейсы;Что вы хотите увезти домой?';
  const row = (n: number, wrong: Record<number, string> = {}) =>
    [`Участник ${n} из Тотьмы`, `t${n}@example.org`, 'русский', 'НКО', 'Россия']
      .concat(['Вологодская', 'Тотьма', '', '', 'Черенки'])
      .map((cell, at) => wrong[at] ?? cell)
      .join(';');
  const ten: ((n: number) => string)[] = [
    (n) => row(n, { 0: '' }),
    (n) => row(n, { 9: '' }),
    (n) => row(n, { 1: 'без собаки' }),
    (n) => row(n, { 1: 'T0@example.org' }),
    (n) => row(n, { 2: 'эсперанто' }),
    (n) => row(n, { 3: 'тайная' }),
    (n) => row(n, { 8: 'K99' }),
    (n) => row(n, { 7: 'а'.repeat(700) }),
    (n) => row(n).split(';').slice(0, 4).join(';'),
    (n) => `${row(n)};ещё`,
  ];
  const rows = Array.from({ length: 300 }, (_, n) => row(n));
  [...ten, ...ten].forEach((make, at) => void rows.splice(10 + at * 15, 0, make(1000 + at)));
  return `\uFEFF${[head, ...rows].join('\r\n')}\r\n`;
}
