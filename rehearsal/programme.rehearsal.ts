import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { coveredIn } from './layout-faults.ts';
import { Participant } from './participant.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { WatchedPage } from './watched-page.ts';

/** An organiser plans two days more on a laptop, by keyboard and by drag, and two open phones learn of it. */
test.describe
  .serial('a programme is planned and released', () => {
    let house: RunningHouse;
    let sample: Sample;
    let organiser: WatchedPage;
    let russian: Participant;
    let english: Participant;
    const everyone = () => [organiser, russian.watched, english.watched];

    test.beforeAll(async ({ browser }) => {
      house = await RunningHouse.open();
      sample = await house.sample(1);
      organiser = await enter(browser, house.url, sample.links.organiser);
      const join = (name: string, territory: string, language: 'ru' | 'en') =>
        Participant.join(browser, house.url, sample.code, { name, territory, language });
      russian = await join('участник 1, Тотьма', 'Тотьма', 'ru');
      english = await join('participant 2 from Todmorden', 'Todmorden', 'en');
      await organiser.page.goto(`${house.url}/desk/programme`);
    });

    test.afterAll(async () => {
      for (const watched of everyone()) await watched.close();
      await house.close();
    });

    const days = () => organiser.page.locator('section', { has: organiser.page.locator('h2') });
    const day = (n: number) => days().nth(n - 1);
    const card = (title: string) =>
      organiser.page.locator('article', { has: organiser.page.getByRole('heading', { name: title }) });
    /** The sessions of a day as `start title`, from top to bottom. */
    const told = (n: number) =>
      expect.poll(async () => {
        const cards = await day(n).locator('article').all();
        return Promise.all(
          cards.map(
            async (one) =>
              `${await one.locator('strong').first().textContent()} ${await one.locator('h3').textContent()}`,
          ),
        );
      });

    test('P4 the sample lab opens with its programme as release 1', async () => {
      await expect(organiser.page.getByText('все видят выпуск 1')).toBeVisible();
      await expect(organiser.page.getByText('Противоречий нет')).toBeVisible();
      await expect(days()).toHaveCount(2);
      await expect(card('Общий пленум')).toContainText('13:30');
    });

    test('P8 two days are planned by keyboard alone, and sessions change places with Alt and an arrow', async () => {
      const { page } = organiser;
      for (const n of [3, 4]) {
        await press(page.getByRole('button', { name: 'Добавить день' }));
        await expect(days()).toHaveCount(n);
      }
      await plan(page, day(3), { ru: 'Открытие сада', en: 'Opening of the garden' });
      await plan(page, day(3), { ru: 'Обход грядок', en: 'Walk along the beds' });
      await plan(page, day(4), { ru: 'Итоги сада', en: 'What the garden gave' });
      await told(3).toEqual(['10:00 Открытие сада', '11:00 Обход грядок']);
      await page.getByRole('button', { name: 'Обход грядок', exact: true }).focus();
      await page.keyboard.press('Alt+ArrowUp');
      await told(3).toEqual(['10:00 Обход грядок', '11:00 Открытие сада']);
      await expect(page.getByRole('button', { name: 'Обход грядок', exact: true })).toBeFocused();
      await page.keyboard.press('Alt+ArrowRight');
      await told(4).toEqual(['10:00 Обход грядок', '11:00 Итоги сада']);
      await told(3).toEqual(['10:00 Открытие сада']);
      await page.getByRole('button', { name: 'Вернуть' }).click();
      await told(3).toEqual(['10:00 Обход грядок', '11:00 Открытие сада']);
    });

    test('P8 a session is dragged to another day, before the one that is there', async () => {
      await card('Открытие сада').dragTo(card('Итоги сада'), { targetPosition: { x: 120, y: 6 } });
      await told(4).toEqual(['10:00 Открытие сада', '11:00 Итоги сада']);
      await told(3).toEqual(['10:00 Обход грядок']);
    });

    test('P1 an overlap is told beside both sessions, and is gone when it is mended', async () => {
      const { page } = organiser;
      await begin(page, 'Итоги сада', '10:45');
      await expect(card('Открытие сада')).toContainText('Пересекается с «Итоги сада» на 15 мин');
      await expect(card('Итоги сада')).toContainText('Пересекается с «Открытие сада» на 15 мин');
      await expect(page.getByText('Обратите внимание: 4 замечания')).toBeVisible();
      await begin(page, 'Итоги сада', '11:00');
      await expect(page.getByText(/Пересекается/)).toHaveCount(0);
      // What is left: the lab has two days, and three sessions stand on others.
      await expect(page.getByText('Обратите внимание: 3 замечания')).toBeVisible();
      await expect(page.getByText('Не в дни лаборатории')).toHaveCount(3);
    });

    test('P4 P5 what is released is on open phones within five seconds, in both languages', async () => {
      for (const phone of [russian, english])
        await expect(phone.page.getByText(/Открытие|Opening/)).toHaveCount(0);
      await release(organiser.page, 2, [/Новое: «Обход грядок»/, /Новое: «Открытие сада»/]);
      await expect(russian.page.getByText(/^Программа: Новое: «Обход грядок».*и ещё 2/)).toBeVisible({
        timeout: 5_000,
      });
      await expect(english.page.getByText(/^Programme: New: “Walk along the beds”.*and 2 more/)).toBeVisible({
        timeout: 5_000,
      });
      // What is said over a phone's screen lies on nothing that one presses.
      for (const phone of [russian, english]) expect(await phone.page.evaluate(coveredIn)).toEqual([]);
      await showProgramme(english.page, 'Menu', 'Programme');
      await expect(
        english.page.getByRole('listitem').filter({ hasText: 'Opening of the garden' }),
      ).toContainText('10:00');
    });

    test('P2 P5 a second release says how it differs, on the desk before and on the phones after', async () => {
      await begin(organiser.page, 'Итоги сада', '11:30');
      const difference = '«Итоги сада»: перенесено с 11:00 на 11:30';
      await release(organiser.page, 3, [difference]);
      await expect(russian.page.getByText(`Программа: ${difference}`)).toBeVisible({ timeout: 5_000 });
      const listed = english.page.getByRole('listitem').filter({ hasText: 'What the garden gave' });
      await expect(listed.filter({ hasText: '11:30' }).first()).toBeVisible({ timeout: 5_000 });
      await english.page.getByText('What release 3 changed').click();
      await expect(
        english.page.getByText('“What the garden gave” moved from 11:00 to 11:30').first(),
      ).toBeVisible();
      await organiser.page.getByRole('button', { name: 'Выпуски' }).click();
      await expect(organiser.page.getByRole('heading', { name: /^Выпуск \d/ })).toHaveCount(3);
      await organiser.page.getByRole('button', { name: 'Показать программу, какой она была' }).nth(1).click();
      await expect(organiser.page.getByText('11:00–12:00 Итоги сада')).toBeVisible();
    });

    test("P7 a phone gets its own calendar's address, and the calendar has the programme", async ({
      request,
    }) => {
      await english.page.getByRole('button', { name: 'Get my calendar address' }).click();
      const address = await english.page
        .getByRole('textbox', { name: 'Address of your calendar' })
        .inputValue();
      const calendar = await (await request.get(address)).text();
      expect(calendar).toContain('SUMMARY:What the garden gave');
    });

    test('P9 the desk tells when a session asks for an expert who cannot be there', async () => {
      const { page } = organiser;
      const at = `${house.url}/api/labs/${sample.lab.id}`;
      const asked = async (path: string) => (await page.request.get(`${at}/${path}`)).json();
      const [expert] = await asked('expert-invitations');
      const { version, plan } = await asked('plan');
      const last = plan.sessions.at(-1);
      const sessions = [...plan.sessions.slice(0, -1), { ...last, expertIds: [expert.id] }];
      await page.request.put(`${at}/plan`, { data: { version, plan: { ...plan, sessions } } });
      await page.goto(`${house.url}/desk/programme`);
      await expect(card(last.title.ru)).toBeVisible();
      await expect(page.getByText(/не может быть в это время/)).toHaveCount(0);
      const availability = [{ from: '2020-01-01T00:00:00.000Z', to: '2020-01-02T00:00:00.000Z' }];
      const data = { version: expert.version, changes: { availability } };
      await page.request.patch(`${at}/expert-invitations/${expert.id}`, { data });
      await page.reload();
      await expect(card(last.title.ru)).toContainText(`${expert.name} не может быть в это время`);
    });

    test('no page met a fault', async () => {
      for (const watched of everyone()) watched.expectCleanHands();
    });
  });

async function enter(browser: Browser, house: string, link: string): Promise<WatchedPage> {
  const watched = await WatchedPage.open(browser, house, { language: 'ru', width: 1280, height: 800 });
  await watched.page.goto(link);
  await expect(watched.page).toHaveURL(/\/(facilitator|desk)/);
  return watched;
}

async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}

/** Fills the sheet of a new session without touching the mouse. */
async function plan(page: Page, day: Locator, title: { ru: string; en: string }): Promise<void> {
  await press(day.getByRole('button', { name: 'Добавить сессию' }));
  const fields = page.getByRole('group', { name: 'Название' });
  await fields.getByRole('textbox', { name: 'По-русски' }).focus();
  await page.keyboard.type(title.ru);
  await page.keyboard.press('Tab');
  await page.keyboard.type(title.en);
  await page.keyboard.press('Enter');
  await expect(day.locator('article', { hasText: title.ru })).toBeVisible();
}

async function begin(page: Page, title: string, start: string): Promise<void> {
  await page.getByRole('button', { name: title, exact: true }).click();
  await page.getByLabel('Начало').fill(start);
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Releases, having read what will change. */
async function release(page: Page, number: number, changes: (string | RegExp)[]): Promise<void> {
  await page.getByRole('button', { name: 'Выпустить…' }).click();
  const sheet = page.getByRole('dialog', { name: `Выпуск ${number}` });
  for (const change of changes) await expect(sheet.getByText(change)).toBeVisible();
  await sheet.getByRole('button', { name: 'Выпустить сейчас' }).click();
  await expect(page.getByText(`все видят выпуск ${number}`)).toBeVisible();
}

async function showProgramme(page: Page, menu: string, programme: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('button', { name: programme, exact: true }).click();
}
