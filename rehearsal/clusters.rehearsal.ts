import { expect, type Locator, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';

/** Opens a card by a tap on its corner, where nothing else lies. */
const open = (card: Locator) =>
  card.getByRole('button', { name: 'Заметка', exact: true }).tap({ position: { x: 20, y: 12 } });

test('I13 by touch: notes are put together, named, answered, translated, put away, and a second person sees it all', async ({
  browser,
}) => {
  const house = await RunningHouse.open();
  try {
    const { code } = await house.sample(1);
    const totma = { name: 'участник 7', territory: 'Тотьма', language: 'ru' } as const;
    const suzdal = { name: 'participant 8', territory: 'Suzdal', language: 'en' } as const;
    const phone = await Participant.join(browser, house.url, code, totma);
    const joined = await Participant.join(browser, house.url, code, suzdal);
    const laptop = await joined.anotherDevice(browser, house.url);
    const { page } = phone;
    await phone.write('полив бочками с крыши школы');
    await phone.write('кто поливает летом?');
    await joined.write('rain barrels beside the museum');
    await phone.expectNotes('rain barrels');
    await laptop.expectNotes('полив бочками', 'кто поливает', 'rain barrels');

    await page.getByRole('button', { name: 'Объединить…' }).tap();
    await page.getByRole('checkbox', { name: 'полив бочками' }).tap();
    await page.getByRole('checkbox', { name: 'rain barrels' }).tap();
    await page.getByRole('button', { name: 'Объединить', exact: true }).tap();
    const title = page.getByRole('textbox', { name: 'Название кластера' });
    await expect(title).toBeFocused();
    await page.keyboard.type('Вода');
    const water = page.getByRole('region', { name: 'Вода' });
    await expect(water.locator('article')).toHaveCount(2);
    const elsewhere = laptop.note('rain barrels');
    await expect(elsewhere.getByText('Вода')).toBeVisible();

    await open(phone.note('rain barrels'));
    const sheet = page.getByRole('dialog', { name: 'Заметка' });
    await sheet.getByRole('button', { name: 'Приживётся и у нас' }).tap();
    await sheet.getByRole('textbox', { name: 'Ваш комментарий' }).fill('А зимой?');
    await sheet.getByRole('button', { name: 'Отправить комментарий' }).tap();
    await sheet.getByRole('button', { name: 'Перевести на русский' }).tap();
    await sheet.getByLabel('Перевести на русский').fill('дождевые бочки у музея');
    await sheet.getByRole('button', { name: 'Сохранить' }).tap();
    await sheet.getByRole('button', { name: 'Закрыть' }).tap();
    const translated = phone.note('дождевые бочки у музея');
    await translated.getByRole('button', { name: 'Показать оригинал' }).tap();
    await expect(translated).toHaveCount(0);
    await expect(phone.note('rain barrels')).toBeVisible();

    await expect(elsewhere.getByText('1 comment')).toBeAttached();
    await elsewhere.getByRole('button', { name: 'It would take root with us: 1' }).click();
    await elsewhere.getByRole('button', { name: 'Note', exact: true }).click({ position: { x: 20, y: 12 } });
    const theirs = laptop.page.getByRole('dialog', { name: 'Note' });
    await expect(theirs.getByText('you, участник 7')).toBeVisible();
    await expect(theirs.getByText('translated by участник 7')).toBeVisible();
    await theirs.getByRole('button', { name: 'Reply to участник 7' }).click();
    await theirs.getByRole('textbox', { name: 'Your reply' }).fill('Turned over, under the roof.');
    await laptop.page.keyboard.press('Control+Enter');
    await theirs.getByRole('button', { name: 'Close' }).first().click();

    await open(phone.note('кто поливает летом?'));
    await sheet.getByRole('button', { name: 'Убрать', exact: true }).tap();
    await expect(phone.note('кто поливает летом?')).toBeHidden();
    await expect(laptop.page.getByText('Put away (1)')).toBeVisible();
    await page.getByText('Убрано (1)').tap();
    await open(phone.note('кто поливает летом?'));
    await sheet.getByRole('button', { name: 'Показать снова' }).tap();
    await sheet.getByRole('button', { name: 'Закрыть' }).tap();
    await expect(laptop.page.getByText('Put away (1)')).toHaveCount(0);

    // One's own steps, from the last to the first: shown again, put away... until the notes stand apart.
    const undo = page
      .getByRole('button', { name: 'Отменить', exact: true })
      .and(page.locator('[aria-disabled]'));
    for (let steps = 0; steps < 16 && (await water.isVisible()); steps += 1) await undo.tap();
    await expect(page.getByRole('heading', { name: 'Не в кластере' })).toBeVisible();
    await expect(phone.note('полив бочками')).toBeVisible();
    await expect(elsewhere.getByText('Вода')).toHaveCount(0);
    // What the other has said stays.
    await expect(elsewhere.getByRole('button', { name: 'It would take root with us: 1' })).toBeVisible();
    await expect(elsewhere.getByText('1 comment')).toBeAttached();
    for (const { watched } of [phone, joined, laptop]) {
      watched.expectCleanHands();
      await watched.close();
    }
  } finally {
    await house.close();
  }
});
