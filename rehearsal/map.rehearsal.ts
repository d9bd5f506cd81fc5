import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';
import { said } from './said.ts';

let house: RunningHouse;
let code: string;

test.beforeAll(async () => {
  house = await RunningHouse.open();
  ({ code } = await house.sample(1));
});
test.afterAll(async () => house.close());

const noteOf = (page: Page, text: string): Locator =>
  page.locator('article[data-note]').filter({ hasText: text });

/** A person at the map of a laptop, who has written some notes by phone. */
async function atMap(browser: Browser, ...texts: string[]) {
  const who = { name: 'участник 7', territory: 'Тотьма', language: 'ru' } as const;
  const phone = await Participant.join(browser, house.url, code, who);
  for (const text of texts) await phone.write(text);
  await phone.expectSaved();
  const laptop = await phone.anotherDevice(browser, house.url);
  await laptop.page.getByText(said.ru.canvas, { exact: true }).click();
  await expect(laptop.page.getByRole('region', { name: 'Карта доски' })).toBeVisible();
  return { phone, laptop, page: laptop.page };
}

async function middleOf(note: Locator): Promise<{ x: number; y: number }> {
  const box = await note.boundingBox();
  if (!box) throw new Error('the note is not in view');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function pull(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

test('I13 three notes are written, grouped, tied by an arrow, tidied and taken back by keys alone', async ({
  browser,
}) => {
  const { phone, laptop, page } = await atMap(browser);
  const { keyboard } = page;
  await page.getByRole('region', { name: 'Карта доски' }).focus();
  const field = page.getByRole('textbox', { name: 'Текст заметки' });

  await keyboard.press('n');
  await expect(field).toBeFocused();
  await keyboard.type('теплица при школе');
  await keyboard.press('Tab');
  await expect(field).toHaveValue('');
  await keyboard.type('кто поливает летом');
  await keyboard.press('Control+Enter');
  await expect(field).toHaveValue('');
  await keyboard.type('соседи по очереди');
  await keyboard.press('Escape');
  await expect(noteOf(page, 'соседи по очереди')).toBeFocused();
  const [first, right, below] = await Promise.all(
    ['теплица при школе', 'кто поливает летом', 'соседи по очереди'].map((text) =>
      middleOf(noteOf(page, text)),
    ),
  );
  expect(right?.x).toBeGreaterThan(first?.x ?? 0);
  expect(right?.y).toBe(first?.y);
  expect(below?.x).toBe(right?.x);
  expect(below?.y).toBeGreaterThan(right?.y ?? 0);

  await keyboard.press('Shift+ArrowUp');
  await expect(page.getByText('Выбрано: 2')).toBeVisible();
  await keyboard.press('g');
  await expect(page.getByRole('textbox', { name: 'Название кластера' })).toBeFocused();
  await keyboard.type('Кто поливает');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await expect(noteOf(page, 'кто поливает летом')).toHaveAccessibleDescription(/в кластере «Кто поливает»/);

  await noteOf(page, 'кто поливает летом').focus();
  await keyboard.press('l');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Enter');
  await keyboard.type('нужно для');
  await keyboard.press('Enter');
  const arrow = page.getByRole('button', {
    name: /от «кто поливает летом» к «теплица при школе»: нужно для/,
  });
  await expect(arrow).toBeVisible();

  const before = await middleOf(noteOf(page, 'соседи по очереди'));
  await keyboard.press('t');
  await expect(page.getByRole('radio', { name: 'Кластер' })).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Автор' })).toBeChecked();
  await keyboard.press('Enter');
  await expect.poll(() => middleOf(noteOf(page, 'соседи по очереди'))).not.toEqual(before);
  await keyboard.press('Control+z');
  await expect.poll(() => middleOf(noteOf(page, 'соседи по очереди'))).toEqual(before);
  await keyboard.press('Control+z');
  await expect(arrow.getByText('нужно для')).toHaveCount(0);

  await laptop.expectSaved();
  await phone.expectNotes('теплица при школе', 'кто поливает летом', 'соседи по очереди');
  laptop.watched.expectCleanHands();
  for (const { watched } of [phone, laptop]) await watched.close();
});

test('notes are boxed, dragged together in one step, and grouped by putting one onto another', async ({
  browser,
}) => {
  const { phone, laptop, page } = await atMap(
    browser,
    'вода из колодца',
    'семена от соседей',
    'плёнка на зиму',
  );
  const water = noteOf(page, 'вода из колодца');
  const seeds = noteOf(page, 'семена от соседей');
  const film = noteOf(page, 'плёнка на зиму');
  await expect(film).toBeVisible();
  const [from, to] = [await middleOf(water), await middleOf(seeds)];

  // From the empty ground between two frames.
  await page.keyboard.down('Shift');
  await pull(page, { x: 1_235, y: from.y - 40 }, { x: Math.min(from.x, to.x), y: Math.max(from.y, to.y) });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  for (const note of [water, seeds]) await expect(note).toHaveAttribute('data-is', /selected/);
  await page.keyboard.press('Escape');
  for (const note of [water, seeds]) await expect(note).not.toHaveAttribute('data-is', /selected/);
  await water.click();
  await seeds.click({ modifiers: ['Shift'] });
  await expect(page.getByText('Выбрано: 2')).toBeVisible();
  await pull(page, to, { x: to.x + 60, y: to.y + 200 });
  await page.mouse.up();
  await expect.poll(async () => (await middleOf(water)).y - from.y).toBeCloseTo(200, 0);
  expect((await middleOf(seeds)).y - to.y).toBeCloseTo(200, 0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => middleOf(water)).toEqual(from);
  await expect.poll(() => middleOf(seeds)).toEqual(to);
  await page.keyboard.press('Escape');

  await pull(page, await middleOf(film), { x: to.x + 10, y: to.y + 10 });
  await expect(film.getByText('Объединить')).toBeVisible();
  await page.mouse.up();
  const title = page.getByRole('textbox', { name: 'Название кластера' });
  await expect(title.and(page.locator(':focus'))).toHaveValue('');
  await page.keyboard.type('Что есть');
  await page.keyboard.press('Enter');
  await expect(film).toHaveAccessibleDescription(/в кластере «Что есть»/);
  await expect(seeds).toHaveAccessibleDescription(/в кластере «Что есть»/);

  await laptop.expectSaved();
  laptop.watched.expectCleanHands();
  for (const { watched } of [phone, laptop]) await watched.close();
});
