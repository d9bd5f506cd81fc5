import { expect, test } from '@playwright/test';
import { clockOf } from './clock.ts';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';

const NAMED = 'share';
const UNNAMED = 'check_out';

test('B6 W25 an anonymous phase names nobody, also of what was written without a connection on either side of it', async ({
  browser,
  request,
}) => {
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(1);
    const open = await clockOf(request, house.url, sample);
    const join = (name: string, territory: string) =>
      Participant.join(browser, house.url, sample.code, { name, territory, language: 'ru' });
    const [a, b] = [await join('участник 7 из Тотьмы', 'Елабуга'), await join('участник 8', 'Чистополь')];
    await a.write('первая с именем');
    await b.expectNotes('первая с именем');

    await test.step('what waited under a known id is written again under an unknown one', async () => {
      await a.page.context().setOffline(true);
      await a.write('написано без связи');
      await open(UNNAMED);
      await expect(b.page.getByText('В этой фазе никто не узнает')).toBeVisible();
      await b.write('от восьмого');
      await a.page.context().setOffline(false);
      await b.expectNotes('написано без связи');
      await a.expectNotes('от восьмого');
      await expect(b.note('написано без связи')).toContainText('без имени');
      await expect(b.note('написано без связи')).not.toContainText('Елабуга');
      await b.note('написано без связи').getByRole('button').last().click();
      const sheet = b.page.getByRole('dialog', { name: 'Заметка' });
      await expect(sheet).toBeVisible();
      expect(await sheet.innerHTML()).not.toMatch(/Елабуга|участник 7/);
      await b.page.getByRole('button', { name: 'Закрыть' }).last().click();
      await expect(a.note('написано без связи')).toContainText('вы, без имени');
    });

    await test.step('which words may not be changed, and why', async () => {
      await expectHint(a, 'от восьмого', 'слова меняет только автор');
      await expectHint(a, 'первая с именем', 'Эта заметка подписана');
      await a.page.reload();
      await expect(a.note('написано без связи')).toContainText('вы, без имени');
    });

    await test.step('what comes too late is shown to its author, and never sent under the name', async () => {
      await a.page.context().setOffline(true);
      await a.write('опоздало без имени');
      await open(NAMED);
      await expect(b.page.getByText('В этой фазе никто не узнает')).toHaveCount(0);
      await a.page.context().setOffline(false);
      await a.page.getByRole('button', { name: 'Посмотреть' }).click({ timeout: 30_000 });
      const late = a.page.locator('[data-refused="ANONYMOUS_OVER"]', { hasText: 'опоздало без имени' });
      await expect(late).toContainText('будет видно ваше имя');
      await a.page.getByRole('button', { name: 'Закрыть' }).last().click();
      await a.write('снова с именем');
      await b.expectNotes('снова с именем');
      await expect(b.note('снова с именем')).toContainText('участник 7 из Тотьмы');
      await expect(b.note('написано без связи')).toContainText('без имени');
      await expect(b.note('опоздало')).toHaveCount(0);
    });
  } finally {
    await house.close();
  }
});

/** Opens a note, reads why its words stay as they are, closes it. */
async function expectHint(who: Participant, text: string, hint: string): Promise<void> {
  await who.note(text).getByRole('button').last().click();
  await expect(who.page.getByText(hint)).toBeVisible();
  await who.page.getByRole('button', { name: 'Закрыть' }).last().click();
}
