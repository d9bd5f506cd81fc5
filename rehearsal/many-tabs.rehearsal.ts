import { readNotes } from '@case-lab/contract/boards';
import { type Browser, expect, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { Robot } from './robot.ts';
import { RunningHouse } from './running-house.ts';

let house: RunningHouse;
let code: string;

test.beforeAll(async () => {
  house = await RunningHouse.open();
  ({ code } = await house.sample(1));
});
test.afterAll(() => house.close());

test('B6 two tabs and a second device of one person write at once, each under an id of its own, and end alike', async ({
  browser,
}) => {
  const tab = await join(browser, 'участник 1');
  // As over plain HTTP: there are no Web Locks to tell the tabs apart by.
  await tab.watched.context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
  await tab.page.reload();
  const others = [await tab.anotherTab(), await tab.anotherDevice(browser, house.url)];
  const places = [tab, ...others];
  await Promise.all(
    places.map(async (place, index) => {
      for (let n = 1; n <= 3; n += 1) await place.write(`мысль ${n} с места ${index}`);
    }),
  );
  for (const place of places) await place.expectSaved();
  const written = places.flatMap((_, index) => [1, 2, 3].map((n) => `мысль ${n} с места ${index}`));
  for (const place of places) await place.expectNotes(...written);
  const notes = await notesOnServer();
  expect(notes.map((note) => note.text).sort()).toEqual(written.sort());
  const hands = places.map(
    (_, index) =>
      new Set(notes.filter((note) => note.text.endsWith(`места ${index}`)).map((note) => note.author)),
  );
  expect(hands.map((hand) => hand.size)).toEqual([1, 1, 1]);
  expect(new Set(hands.flatMap((hand) => [...hand])).size).toBe(3);
  for (const { watched } of places) watched.expectCleanHands();
  for (const { watched } of places) await watched.close();
});

test('B2 what a closed tab has left unsent is sent by the tab that stays, once', async ({ browser }) => {
  const tab = await join(browser, 'участник 2');
  const staying = await tab.anotherTab();
  for (const { watched } of [tab, staying]) watched.isTorn = true;
  await tab.watched.context.setOffline(true);
  await tab.write('написано перед самым закрытием');
  await staying.write('написано рядом');
  await shut(tab);
  await tab.watched.context.setOffline(false);
  await staying.expectSaved();
  await staying.expectNotes('написано перед самым закрытием', 'написано рядом');
  await staying.expectSaved();
  const texts = (await notesOnServer()).map((note) => note.text);
  for (const text of ['написано перед самым закрытием', 'написано рядом']) {
    expect(texts.filter((one) => one === text)).toHaveLength(1);
  }
  await staying.watched.close();
});

test('B2 what the last tab has left unsent is sent by the next load, once', async ({ browser }) => {
  const tab = await join(browser, 'участник 3');
  tab.watched.isTorn = true;
  await tab.watched.context.setOffline(true);
  await tab.write('последнее перед закрытием');
  await shut(tab);
  await tab.watched.context.setOffline(false);
  const next = await tab.watched.context.newPage();
  await next.goto(`${house.url}/group`);
  await expect(next.locator('[data-saved="saved"]')).toBeVisible();
  await expect
    .poll(
      async () => (await notesOnServer()).filter((note) => note.text === 'последнее перед закрытием').length,
    )
    .toBe(1);
  await tab.watched.close();
});

function join(browser: Browser, name: string): Promise<Participant> {
  return Participant.join(browser, house.url, code, { name, territory: 'Тотьма', language: 'ru' });
}

/** Closes a tab as a person does, so that the page may still put down what it has in hand. */
async function shut({ page }: Participant): Promise<void> {
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
}

let readers = 0;

async function notesOnServer() {
  const reader = await Robot.join(house.url, code, `читатель ${++readers}`);
  expect((await reader.open()).ok).toBe(true);
  reader.leave();
  return readNotes(reader.doc);
}
