import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { WatchedPage } from './watched-page.ts';

const TOWNS = ['Тотьма', 'Елабуга', 'Суздаль', 'Кимры', 'Мышкин', 'Buckfastleigh'];
const PEOPLE = 23;

/** People whose phones stay in their pockets. */
async function come(request: APIRequestContext, url: string, { code }: Sample): Promise<void> {
  for (let n = 1; n <= PEOPLE; n += 1) {
    const territory = TOWNS[n % TOWNS.length];
    const language = territory === 'Buckfastleigh' ? 'en' : 'ru';
    const data = { code, name: `participant ${n} from ${territory}`, language, territory };
    expect((await request.post(`${url}/api/join`, { data })).ok()).toBe(true);
  }
}

async function staffAt(browser: Browser, url: string, link: string) {
  const watched = await WatchedPage.open(browser, url, { language: 'en', width: 1280, height: 800 });
  await watched.page.goto(link);
  return watched;
}

const tableOf = (page: Page, n: number) => page.getByRole('region', { name: `Table ${n}`, exact: true });
const person = (page: Page, n: number) =>
  page.getByRole('listitem').filter({ hasText: `participant ${n} from` });

/** The number of the table where somebody sits on the facilitator's screen. */
async function tableWith(page: Page, n: number): Promise<number> {
  for (const table of [1, 2, 3])
    if ((await tableOf(page, table).getByText(`participant ${n} from`).count()) > 0) return table;
  throw new Error(`participant ${n} sits nowhere`);
}

test('24 people come to tables as wished; a phone shows its own within five seconds, a late-comer is seated in two taps', async ({
  browser,
  request,
}) => {
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(3);
    await come(request, house.url, sample);
    const phone = await Participant.join(browser, house.url, sample.code, {
      ...{ name: 'участник 24', territory: 'Тотьма', language: 'ru' },
    });
    const facilitator = await staffAt(browser, house.url, sample.links.facilitator);
    const { page } = facilitator;
    await page.getByRole('link', { name: 'Form groups' }).click();

    // Two who are to sit together, and two who are not.
    await page.getByText('Special wishes').click();
    const wish = async (kind: string, one: number, other: number) => {
      await page.getByLabel('Wish', { exact: true }).selectOption({ label: kind });
      const named = (n: number) => `participant ${n} from ${TOWNS[n % TOWNS.length]}`;
      await page.getByLabel('Who', { exact: true }).selectOption({ label: named(one) });
      await page.getByLabel('With whom').selectOption({ label: named(other) });
      await page.getByRole('button', { name: 'Add', exact: true }).click();
    };
    await wish('Together', 1, 2);
    await wish('Apart', 3, 4);
    await page.getByRole('button', { name: 'Propose groups' }).click();
    await expect(page.getByText('Everything that must be kept is kept.')).toBeVisible({ timeout: 20_000 });
    expect(await tableWith(page, 1)).toBe(await tableWith(page, 2));
    expect(await tableWith(page, 3)).not.toBe(await tableWith(page, 4));
    for (const n of [1, 2, 3]) await expect(tableOf(page, n)).toContainText('8 of 12');

    // One is dragged, another moved by the button.
    const from = await tableWith(page, 7);
    const to = (from % 3) + 1;
    await person(page, 7).dragTo(tableOf(page, to).getByRole('heading'));
    await expect(tableOf(page, to)).toContainText('9 of 12');
    expect(await tableWith(page, 7)).toBe(to);
    await page.getByRole('button', { name: /^Move participant 7 from/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Table ${from}` })
      .click();
    await expect(tableOf(page, from)).toContainText('8 of 12');

    await page.getByRole('button', { name: 'Seat everybody so' }).click();
    await expect(phone.page.getByRole('heading', { name: /^Группа \d · стол \d$/ })).toBeVisible({
      timeout: 5_000,
    });
    await expect(phone.page.getByText(/^С вами: .*participant/)).toBeVisible();
    await expect(page.getByText('Seated. Everybody sees their table on the phone.')).toBeVisible();
    await phone.page.getByRole('button', { name: 'Понятно' }).first().click();
    await phone.write('Кто поливает сад летом?');
    await phone.expectSaved();

    const hall = await staffAt(browser, house.url, sample.links.hall);
    await expect(hall.page.getByText('Find your table: it stands on your phone')).toBeVisible();

    // Somebody comes late, and finds no table until the facilitator's second tap.
    const late = await WatchedPage.open(browser, house.url, {
      language: 'en',
      width: 360,
      height: 740,
      isPhone: true,
    });
    await late.page.goto(`${house.url}/j/${sample.code}`);
    await late.page.getByLabel('Your name').fill('participant 25');
    await late.page.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(late.page.getByText('You have no table yet.')).toBeVisible();
    await page.getByRole('link', { name: 'Facilitator’s wall' }).click();
    await page.getByRole('button', { name: '1 person without a group Seat them' }).click();
    const offers = page.getByRole('list', { name: 'Best places' }).getByRole('button');
    await expect(offers).toHaveCount(2);
    await expect(offers.first()).toContainText('8 people there');
    await offers.first().click();
    await expect(late.page.getByRole('heading', { name: /^Group \d · table \d$/ })).toBeVisible({
      timeout: 5_000,
    });

    // With somebody else they go to a table of their own, which has all that was written.
    const own = await late.page.getByRole('heading', { name: /^Group \d · table \d$/ }).innerText();
    const [group = ''] = own.split(' · ');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page
      .getByRole('article')
      .filter({ hasText: group })
      .getByRole('button', { name: /online/ })
      .click();
    await page.getByRole('button', { name: 'Split this group…' }).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: 'participant 25' }).check();
    await page.getByRole('button', { name: 'To a new table' }).click();
    await expect(late.page.getByRole('heading', { name: 'Group 4 · table 4' })).toBeVisible({
      timeout: 10_000,
    });

    for (const watched of [facilitator, hall, late, phone.watched]) {
      watched.expectCleanHands();
      await watched.close();
    }
  } finally {
    await house.close();
  }
});

test('where everybody chooses a phone chooses its table; two tables become one, with their notes', async ({
  browser,
  request,
}) => {
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(3);
    await come(request, house.url, sample);
    const phone = await Participant.join(browser, house.url, sample.code, {
      ...{ name: 'участник 1', territory: 'Тотьма', language: 'ru' },
    });
    const facilitator = await staffAt(browser, house.url, sample.links.facilitator);
    const { page } = facilitator;
    await page.getByRole('link', { name: 'Form groups' }).click();
    await page.getByText('They choose', { exact: true }).click();
    await page.getByRole('button', { name: 'Propose groups' }).click();
    await page.getByRole('button', { name: 'Seat everybody so' }).click();
    const tables = phone.page.getByRole('region', { name: 'Выберите себе стол' }).getByRole('button');
    await tables.filter({ hasText: 'Группа 1' }).click();
    await expect(phone.page.getByRole('heading', { name: 'Группа 1 · стол 1' })).toBeVisible({
      timeout: 5_000,
    });
    await phone.page.getByRole('button', { name: 'Понятно' }).first().click();
    await phone.write('Кто поливает сад летом?');
    await phone.expectSaved();

    // The facilitator lets the whole table sit down at another one: people and notes are there, under their names.
    await page.getByRole('link', { name: 'Facilitator’s wall' }).click();
    await expect(page.getByRole('article').filter({ hasText: 'Group 1' })).toContainText('1 note');
    await page
      .getByRole('article')
      .filter({ hasText: 'Group 1' })
      .getByRole('button', { name: /online/ })
      .click();
    await page.getByRole('button', { name: 'Merge with another table…' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Group 2/ })
      .click();
    await expect(phone.page.getByRole('heading', { name: 'Группа 2 · стол 2' })).toBeVisible({
      timeout: 10_000,
    });
    await phone.page.getByRole('button', { name: 'Понятно' }).first().click();
    await phone.expectNotes('Кто поливает сад летом?');
    await expect(page.getByRole('article')).toHaveCount(2);
    phone.watched.expectCleanHands();
    facilitator.expectCleanHands();
  } finally {
    await house.close();
  }
});
