import { expect, type Page, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import { type Language, said } from './said.ts';
import { WatchedPage } from './watched-page.ts';

/** What may stand in the other alphabet: the switch itself, names of the product and of things. */
const ALLOWED: Record<Language, RegExp> = {
  en: /^(Рус|Русский)$/,
  ru: /^(Eng|English)$|QR|Incredible Edible|Enter|Delete|Escape|http|\d+\.\d+\.\d+\.\d+|(^|\s)[A-Z0-9]{6,8}([.]|$)|^[A-Z]\d$/,
};
const FOREIGN: Record<Language, RegExp> = { en: /[а-яё]{2,}/i, ru: /[a-z]{3,}/i };

/** Every sentence of a screen in the wrong language: what is read, what is spoken by a reader, what is shown in empty fields. */
async function foreignWords(page: Page, language: Language): Promise<string[]> {
  const texts = await page.evaluate((own) => {
    const inOther = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang')?.slice(0, 2) !== own;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isRead = !node.parentElement?.closest('noscript, script, style');
      if (isRead && !inOther(node.parentElement)) found.push(node.textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (inOther(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    }
    return [...found, document.title.replace('Case Lab', '')];
  }, language);
  return texts.filter((text) => FOREIGN[language].test(text) && !ALLOWED[language].test(text));
}

const screens = [
  { role: 'facilitator', width: 1280, height: 800 },
  { role: 'expert', width: 1280, height: 800 },
  { role: 'hall', width: 1024, height: 768 },
] as const;

for (const language of ['ru', 'en'] as const) {
  test.describe(`every screen speaks ${language}`, () => {
    let house: RunningHouse;
    let sample: Sample;
    test.beforeAll(async () => {
      house = await RunningHouse.open();
      sample = await house.sample(2);
    });
    test.afterAll(() => house.close());

    for (const { role, width, height } of screens) {
      test(`W23 ${role}`, async ({ browser }) => {
        const watched = await WatchedPage.open(browser, house.url, { language, width, height });
        await watched.page.goto(sample.links[role]);
        await expect(watched.page.getByRole('main')).toBeVisible();
        await expect(watched.page.locator('html')).toHaveAttribute('lang', language);
        await expect.poll(() => foreignWords(watched.page, language)).toEqual([]);
        await expectNothingCutOff(watched.page);
        watched.expectCleanHands();
        await watched.close();
      });
    }

    test('W23 the door, the group’s board, its map and its verdicts', async ({ browser }) => {
      const who = { name: language === 'ru' ? 'участник 7' : 'participant 7', territory: '', language };
      const participant = await Participant.join(browser, house.url, sample.code, who);
      const { page } = participant;
      await participant.write(language === 'ru' ? 'грядка у музея' : 'a bed beside the museum');
      await participant.expectSaved();
      expect(await foreignWords(page, language)).toEqual([]);
      await expectNothingCutOff(page);
      await page.getByText(said[language].canvas, { exact: true }).click();
      await expect(page.locator('article[data-note]')).toBeVisible();
      expect(await foreignWords(page, language)).toEqual([]);
      await expectNothingCutOff(page);
      await page.getByText(said[language].judging, { exact: true }).click();
      await expect(page.locator('article[data-technology]').first()).toBeVisible();
      expect(await foreignWords(page, language)).toEqual([]);
      await expectNothingCutOff(page);
      await page.goto(`${house.url}/j/${sample.code}`);
      await expect(page.getByRole('main')).toBeVisible();
      expect(await foreignWords(page, language)).toEqual([]);
      await expectNothingCutOff(page);
      participant.watched.expectCleanHands();
      await participant.watched.close();
    });
  });
}

/** Nothing sticks out sideways. */
async function expectNothingCutOff(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
}
