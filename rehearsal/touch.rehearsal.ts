import { type Browser, expect, test } from '@playwright/test';
import { Finger } from './finger.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { said } from './said.ts';
import { WatchedPage } from './watched-page.ts';

const words = said.ru;
const PHONE = { language: 'ru', width: 360, height: 740, isPhone: true } as const;
const KEYBOARD = 320;

test('I13 a participant and a facilitator go through all phases on phones by touch alone, and every target is 44 px', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(1);
    const staff = await sit(browser, house);
    await staff.page.goto(sample.links.facilitator);
    const own = await sit(browser, house);
    await comeIn(own.finger, house, sample);

    const next = staff.page.getByRole('button', { name: /^(Начать|Дальше): / });
    const goOn = async (phase: string) => {
      await expect(next).toHaveAccessibleName(new RegExp(phase));
      // A button is deaf while its command is under way.
      await expect(next).not.toHaveAttribute('aria-busy');
      await staff.finger.tap(next);
      await expect(own.page.getByRole('status').filter({ hasText: phase })).toBeVisible();
    };
    await goOn('Знакомство');
    await writeAboveKeyboard(own.finger, 'мы из Тотьмы');
    await goOn('Рассказ о кейсе');
    await goOn('Пишем молча');
    await writeAboveKeyboard(own.finger, 'тихая мысль');
    await goOn('Делимся');
    await own.finger.tap(own.page.getByRole('button', { name: words.revealAll }));
    await expect(own.page.getByText(words.onlyYou)).toHaveCount(0);
    await openAndMove(own.finger, 'тихая мысль');
    await lookAround(own.finger);
    await goOn('Собираем похожее');
    await goOn('Оценка применимости');
    await judge(own.finger);
    for (const phase of ['Голосование', 'Первые шаги', 'Предложения и запросы', 'Отчёты групп'])
      await goOn(phase);
    await lift(staff.finger, 'тихая мысль');
    for (const { watched } of [staff, own]) {
      watched.expectCleanHands();
      await watched.close();
    }
  } finally {
    await house.close();
  }
});

async function sit(browser: Browser, house: RunningHouse) {
  const watched = await WatchedPage.open(browser, house.url, PHONE);
  const { page } = watched;
  return { watched, page, finger: await Finger.at(page) };
}

async function comeIn(finger: Finger, house: RunningHouse, { code }: Sample): Promise<void> {
  const { page } = finger;
  await page.goto(`${house.url}/j/${code}`);
  await finger.write(page.getByLabel(words.name), 'участник 7');
  await finger.write(page.getByLabel(words.territory, { exact: true }), 'Тоть');
  await finger.tap(page.getByRole('option', { name: /Тотьма/ }));
  await finger.tap(page.getByRole('button', { name: words.join, exact: true }));
  await expect(page).toHaveURL(/\/group$/);
}

/** The field and its button stand above the keyboard, and the next note can be written at once. */
async function writeAboveKeyboard(finger: Finger, text: string): Promise<void> {
  const { page } = finger;
  const field = page.getByRole('textbox', { name: words.compose });
  const send = page.getByRole('button', { name: words.send, exact: true });
  await finger.write(field, text);
  await finger.raiseKeyboard(KEYBOARD);
  for (const one of [field, send]) {
    await expect
      .poll(async () => {
        const box = await one.boundingBox();
        return box ? box.y + box.height : Number.NaN;
      })
      .toBeLessThanOrEqual(PHONE.height - KEYBOARD);
  }
  await finger.tap(send);
  await expect(page.locator('article[data-note]').filter({ hasText: text })).toBeVisible();
  await expect(field, 'the keyboard stays for the next note').toBeFocused();
  await finger.raiseKeyboard(0);
}

async function openAndMove(finger: Finger, text: string): Promise<void> {
  const { page } = finger;
  const card = page.locator('article[data-note]').filter({ hasText: text });
  await finger.tap(card.getByRole('button', { name: 'Заметка', exact: true }));
  const where = page.getByRole('dialog').getByLabel('Перенести в');
  await where.selectOption({ index: 1 });
  await finger.tap(page.getByRole('dialog').getByRole('button', { name: 'Готово', exact: true }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function lookAround(finger: Finger): Promise<void> {
  const { page } = finger;
  for (const name of [/^За столом/, /^Меню$/]) {
    await finger.tap(page.getByRole('button', { name }));
    await finger.tap(page.getByRole('dialog').getByRole('button', { name: 'Закрыть', exact: true }));
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

async function judge(finger: Finger): Promise<void> {
  const { page } = finger;
  const verdicts = page.getByText(words.judging, { exact: true });
  // Whoever has the keyboard up is not taken away from what they write.
  await finger.tap(page.locator('label').filter({ has: verdicts }));
  const first = page.locator('article[data-technology]').first();
  await finger.tap(first.locator('label').filter({ hasText: 'С адаптацией' }));
  await finger.tap(first.locator('summary').filter({ hasText: 'Объяснить почему' }));
  await finger.write(first.getByLabel('Что вы изменили бы?'), 'без теплицы');
  await finger.tap(first.locator('label').filter({ hasText: 'Скорее так' }));
  await expect(page.getByText('Ваших вердиктов: 1 из')).toBeVisible();
  await expect(page.locator('[data-saved="saved"]')).toBeVisible();
}

async function lift(finger: Finger, text: string): Promise<void> {
  const { page } = finger;
  await finger.tap(page.getByRole('button', { name: 'Группа 1', exact: true }));
  const sheet = page.getByRole('dialog');
  await finger.tap(sheet.locator('label').filter({ hasText: words.list }));
  const card = sheet.locator('article[data-note]').filter({ hasText: text });
  await finger.tap(card.getByRole('button', { name: 'На пленум' }));
  await expect(card.getByText('На пленуме')).toBeVisible();
  await finger.tap(sheet.getByRole('button', { name: 'Закрыть', exact: true }));
  await finger.tap(page.locator('label').filter({ hasText: 'Пленум' }));
  await finger.tap(page.getByRole('button', { name: 'Показать следующую' }));
  await expect(page.getByText('Сейчас в зале')).toBeVisible();
}
