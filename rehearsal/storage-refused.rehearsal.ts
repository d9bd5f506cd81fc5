import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';

const TERRITORY = 'Тотьма';

/** The browser's storage as private windows and full disks have it: it throws, or it never answers. */
const refusals = {
  throws: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  },
  'is silent': () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
  'goes silent while somebody writes': () => {
    const deaf = { addEventListener: () => undefined, removeEventListener: () => undefined };
    const unanswered = Object.assign(Object.create(IDBRequest.prototype), deaf);
    IDBObjectStore.prototype.add = () => unanswered;
  },
};

for (const [language, name] of [
  ['ru', 'throws'],
  ['en', 'is silent'],
  ['ru', 'goes silent while somebody writes'],
] as const) {
  test(`B3 where the storage ${name} the board says so, saves all the same, and hands out the words (${language})`, async ({
    browser,
  }) => {
    const house = await RunningHouse.open();
    try {
      const { code } = await house.sample(1);
      const who = { name: `участник 7, ${TERRITORY}`, territory: TERRITORY, language };
      const writer = await Participant.join(browser, house.url, code, who);
      await writer.watched.context.addInitScript(refusals[name]);
      await writer.page.reload();
      if (name !== 'goes silent while somebody writes') {
        await expect(
          writer.page.getByText(/ничего не хранит на устройстве|keeps nothing on the device/),
        ).toBeVisible();
      }
      await writer.write('первая с памятью, которой нет');
      await writer.expectSaved();
      writer.watched.isTorn = true;
      await writer.watched.context.setOffline(true);
      await writer.write('без связи и без памяти');
      await expect(writer.page.locator('[data-saved="not"]')).toBeVisible();
      expect(await downloaded(writer.page)).toContain('без связи и без памяти');
      await writer.watched.context.setOffline(false);
      await writer.expectSaved();
      const friend = await Participant.join(browser, house.url, code, { ...who, name: 'участник 8' });
      await friend.expectNotes('первая с памятью, которой нет', 'без связи и без памяти');
      await friend.watched.close();
      await writer.watched.close();
    } finally {
      await house.close();
    }
  });
}

test('B3 whoever signs out with notes waiting is told so first, and may take the words along', async ({
  browser,
}) => {
  const house = await RunningHouse.open();
  try {
    const { code } = await house.sample(1);
    const who = { name: 'участник 9', territory: TERRITORY, language: 'ru' } as const;
    const writer = await Participant.join(browser, house.url, code, who);
    writer.watched.isTorn = true;
    await writer.write('уже на сервере');
    await writer.expectSaved();
    await writer.watched.context.setOffline(true);
    await writer.write('ждёт связи');
    await writer.compose.fill('не дописано');
    await writer.page.getByRole('button', { name: 'Меню' }).click();
    await writer.page.getByRole('button', { name: 'Выйти на этом устройстве' }).click();
    await expect(writer.page.getByText('Ещё не на сервере: 2 заметки')).toBeVisible();
    const file = await downloaded(writer.page);
    expect(file).toContain('ждёт связи');
    expect(file).toContain('не дописано');
    expect(file).not.toContain('уже на сервере');
    await writer.watched.close();
  } finally {
    await house.close();
  }
});

/** The file that comes of the offer to download. */
async function downloaded(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /Скачать неотправленное|Download my unsent notes/ }).click();
  return readFile(await (await coming).path(), 'utf8');
}
