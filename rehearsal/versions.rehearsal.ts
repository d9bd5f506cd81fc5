import { expect, type Page, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import type { Language } from './said.ts';
import { WatchedPage } from './watched-page.ts';

const words = {
  ru: {
    ...{ group: 'Группа 1', list: 'Список', versions: 'Версии', name: 'Название версии' },
    ...{
      kept: 'До перерыва',
      look: /Посмотреть: «До перерыва».*, 1 заметка/,
      old: 'Вы смотрите старую версию',
    },
    ...{ restore: 'Восстановить эту версию', ask: /станет такой, как тогда: 1 заметка/, yes: 'Восстановить' },
    ...{
      restored: /Восстановлено: «До перерыва»/,
      before: /Посмотреть: «Перед восстановлением».*, 2 заметки/,
    },
  },
  en: {
    ...{ group: 'Group 1', list: 'List', versions: 'Versions', name: 'Name of the version' },
    ...{ kept: 'Before lunch', look: /Look at “Before lunch”.*, 1 note$/, old: 'You see an old version' },
    ...{ restore: 'Restore this version', ask: /as it was then, for everyone: 1 note/, yes: 'Restore' },
    ...{ restored: /Restored: “Before lunch”/, before: /Look at “Before a restore”.*, 2 notes/ },
  },
} satisfies Record<Language, unknown>;

const looks = [
  { language: 'ru', width: 1280, height: 800 },
  { language: 'en', width: 360, height: 740, isPhone: true },
] as const;

test.describe('the versions of a board', () => {
  let house: RunningHouse;
  test.beforeAll(async () => {
    house = await RunningHouse.open();
  });
  test.afterAll(() => house.close());

  for (const look of looks) {
    test(`B10 a facilitator keeps a moment, looks at it and restores it, at ${look.width} px in ${look.language}`, async ({
      browser,
    }) => {
      const sample: Sample = await house.sample(1);
      const who = { name: 'участник 7', territory: '', language: 'ru' } as const;
      const phone = await Participant.join(browser, house.url, sample.code, who);
      await phone.write('ивы у реки');
      await phone.expectSaved();
      const staff = await WatchedPage.open(browser, house.url, look);
      await staff.page.goto(sample.links.facilitator);
      await keepAndRestore(staff.page, words[look.language], phone);
      staff.expectCleanHands();
      phone.watched.expectCleanHands();
      await staff.close();
      await phone.watched.close();
    });
  }
});

async function keepAndRestore(page: Page, say: (typeof words)[Language], phone: Participant): Promise<void> {
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  await press(say.group);
  await page.getByRole('dialog').getByText(say.list, { exact: true }).click();
  await press(say.versions);
  await page.getByLabel(say.name).fill(say.kept);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: say.look })).toBeVisible();
  await phone.write('а это лишнее');
  await phone.expectSaved();
  // By keyboard alone, as whoever has no mouse does.
  await page.getByRole('button', { name: say.look }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(say.old)).toBeVisible();
  await expect(page.getByRole('dialog').last().getByText('ивы у реки')).toBeVisible();
  await expect(page.getByRole('dialog').last().getByText('а это лишнее')).toHaveCount(0);
  await press(say.restore);
  await expect(page.getByText(say.ask)).toBeVisible();
  await press(say.yes);
  await expect(page.getByText(say.restored)).toBeVisible();
  await expect(phone.note('а это лишнее')).toHaveCount(0);
  await phone.expectNotes('ивы у реки');
  await press(say.versions);
  await expect(page.getByRole('button', { name: say.before })).toBeVisible();
  await expectNothingCutOff(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(1);
}

async function expectNothingCutOff(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
}
