import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse } from './running-house.ts';

const TERRITORY = 'Тотьма';
let house: RunningHouse;
let code: string;

test.beforeAll(async () => {
  house = await RunningHouse.open();
  ({ code } = await house.sample(1));
});
test.afterAll(() => house.close());

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
    const who = { name: `участник 7, ${name}`, territory: TERRITORY, language };
    const writer = await Participant.join(browser, house.url, code, who);
    await writer.watched.context.addInitScript(refusals[name]);
    await writer.page.reload();
    const warning = writer.page.getByText(/ничего не хранит на устройстве|keeps nothing on the device/);
    // Whoever falls silent later is found out by the first note.
    await expect(warning).toHaveCount(name === 'goes silent while somebody writes' ? 0 : 1);
    await writer.write(`на связи: ${name}`);
    await writer.expectSaved();
    writer.watched.isTorn = true;
    await writer.watched.context.setOffline(true);
    await writer.write(`без связи: ${name}`);
    await expect(writer.page.locator('[data-saved="not"]')).toBeVisible();
    expect(await downloaded(writer.page)).toContain(`без связи: ${name}`);
    await writer.watched.context.setOffline(false);
    await writer.expectSaved();
    const friend = await Participant.join(browser, house.url, code, { ...who, name: 'участник 8' });
    await friend.expectNotes(`на связи: ${name}`, `без связи: ${name}`);
    await friend.watched.close();
    await writer.watched.close();
  });
}

test('B3 whoever signs out with notes waiting is told so first, and may take the words along', async ({
  browser,
}) => {
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
});

/** The file that comes of the offer to download. */
async function downloaded(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /Скачать неотправленное|Download my unsent notes/ }).click();
  return readFile(await (await coming).path(), 'utf8');
}
