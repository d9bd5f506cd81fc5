import { type Browser, expect, test } from '@playwright/test';
import { Keys } from './keys.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { said } from './said.ts';
import { WatchedPage } from './watched-page.ts';

const words = said.ru;
const LAPTOP = { language: 'ru', width: 1280, height: 800 } as const;

test('I13 a participant and a facilitator go through all phases by keyboard alone, and see the focus all the way', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(1);
    const staff = await sit(browser, house);
    await staff.page.goto(sample.links.facilitator);
    const own = await sit(browser, house);
    await comeIn(own.keys, house, sample);

    const next = staff.page.getByRole('button', { name: /^(Начать|Дальше): / });
    const goOn = async (phase: string) => {
      await expect(next).toHaveAccessibleName(new RegExp(phase));
      // A button is deaf while its command is under way.
      await expect(next).not.toHaveAttribute('aria-busy');
      await staff.keys.press(next);
      await expect(own.page.getByRole('status').filter({ hasText: phase })).toBeVisible();
    };
    await goOn('Знакомство');
    await writeNote(own.keys, 'мы из Тотьмы');
    await goOn('Рассказ о кейсе');
    await goOn('Пишем молча');
    await writeNote(own.keys, 'тихая мысль');
    await goOn('Делимся');
    await reveal(own.keys);
    await openAndMove(own.keys, 'тихая мысль');
    await lookAround(own.keys);
    await goOn('Собираем похожее');
    await goOn('Оценка применимости');
    await judge(own.keys);
    await goOn('Голосование');
    await goOn('Первые шаги');
    await goOn('Предложения и запросы');
    await goOn('Отчёты групп');
    await lift(staff.keys, 'тихая мысль');
    for (const { watched } of [staff, own]) {
      watched.expectCleanHands();
      await watched.close();
    }
  } finally {
    await house.close();
  }
});

async function sit(browser: Browser, house: RunningHouse) {
  const watched = await WatchedPage.open(browser, house.url, LAPTOP);
  const { page } = watched;
  return { watched, page, keys: await Keys.at(page) };
}

async function comeIn(keys: Keys, house: RunningHouse, { code }: Sample): Promise<void> {
  const { page } = keys;
  await page.goto(`${house.url}/j/${code}`);
  await keys.write(page.getByLabel(words.name), 'участник 7');
  await keys.write(page.getByLabel(words.territory, { exact: true }), 'Тотьма');
  await page.keyboard.press('Escape');
  await keys.press(page.getByRole('button', { name: words.join, exact: true }));
  await expect(page).toHaveURL(/\/group$/);
  await keys.choose(page.getByRole('radio', { name: words.list }));
}

async function writeNote(keys: Keys, text: string): Promise<void> {
  const { page } = keys;
  const field = page.getByRole('textbox', { name: words.compose });
  await keys.write(field, text);
  await page.keyboard.press('Enter');
  await expect(page.locator('article[data-note]').filter({ hasText: text })).toBeVisible();
  await expect(field, 'the next note can be written at once').toBeFocused();
}

async function reveal(keys: Keys): Promise<void> {
  const { page } = keys;
  await keys.press(page.getByRole('button', { name: words.revealAll }));
  await expect(page.getByText(words.onlyYou)).toHaveCount(0);
}

/** Opens a note and comes back to its card; then moves it to another part of the board, and finds it there. */
async function openAndMove(keys: Keys, text: string): Promise<void> {
  const { page } = keys;
  const card = page.locator('article[data-note]').filter({ hasText: text });
  const opener = card.getByRole('button', { name: 'Заметка', exact: true });
  await keys.press(opener);
  await expect(page.getByRole('dialog')).toBeVisible();
  await keys.escapeTo(opener);
  await page.keyboard.press('Enter');
  await keys.goTo(page.getByRole('dialog').getByLabel('Перенести в'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await keys.goTo(opener);
}

/** Who is here, and the menu with the way out: each closes and gives the focus back. */
async function lookAround(keys: Keys): Promise<void> {
  const { page } = keys;
  const [who, menu] = [
    page.getByRole('button', { name: /^За столом/ }),
    page.getByRole('button', { name: 'Меню', exact: true }),
  ];
  for (const opener of [who, menu]) {
    await keys.press(opener);
    await expect(page.getByRole('dialog')).toBeVisible();
    await keys.escapeTo(opener);
  }
}

async function judge(keys: Keys): Promise<void> {
  const { page } = keys;
  const verdicts = page.getByRole('radio', { name: words.judging });
  await expect(verdicts).toBeChecked();
  const first = page.locator('article[data-technology]').first();
  await keys.choose(first.getByRole('radio', { name: 'С адаптацией' }));
  await keys.press(first.locator('summary').filter({ hasText: 'Объяснить почему' }));
  await keys.write(first.getByLabel('Что вы изменили бы?'), 'без теплицы');
  await keys.choose(first.getByRole('radio', { name: 'Скорее так' }));
  await expect(page.getByText('Ваших вердиктов: 1 из')).toBeVisible();
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
}

/** Opens the group's board over the wall, lifts a note, comes back to the wall, shows it in the hall. */
async function lift(keys: Keys, text: string): Promise<void> {
  const { page } = keys;
  const opener = page.getByRole('button', { name: 'Группа 1', exact: true });
  await keys.press(opener);
  await keys.choose(page.getByRole('dialog').getByRole('radio', { name: words.list }));
  const card = page.getByRole('dialog').locator('article[data-note]').filter({ hasText: text });
  await keys.press(card.getByRole('button', { name: 'На пленум' }));
  await expect(card.getByText('На пленуме')).toBeVisible();
  await keys.escapeTo(opener);
  await keys.press(page.getByRole('button', { name: 'Показать следующую' }));
  await expect(page.getByText('Сейчас в зале')).toBeVisible();
}
