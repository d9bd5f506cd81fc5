import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { Participant } from './participant.ts';
import { RunningHouse, type Sample } from './running-house.ts';
import type { Language } from './said.ts';

const words = {
  ru: {
    ...{
      open: 'Скачать и напечатать',
      sheet: /^Лист группы: Группа 1/,
      column: '"Текст"',
      territory: 'Тотьма',
    },
    links: ['PDF', 'Картинка', 'Рисунок', 'Текст', 'Заметки', 'Вердикты', 'Первые шаги'],
  },
  en: {
    ...{ open: 'Export and print', sheet: /^Sheet of Group 1/, column: '"Text"', territory: 'Totma' },
    links: ['PDF', 'Picture', 'Drawing', 'Text', 'Notes', 'Verdicts', 'First steps'],
  },
} satisfies Record<Language, unknown>;

/** How a file of each format begins. */
const BEGINS = [
  '%PDF-',
  '\u0089PNG',
  '<svg ',
  '# ',
  '\u00ef\u00bb\u00bf"',
  '\u00ef\u00bb\u00bf"',
  '\u00ef\u00bb\u00bf"',
];

test.describe('a board on paper and as files', () => {
  let house: RunningHouse;
  test.beforeAll(async () => {
    house = await RunningHouse.open();
  });
  test.afterAll(() => house.close());

  for (const language of ['ru', 'en'] as const) {
    test(`a member takes the board along in every format and prints it, in ${language}`, async ({
      browser,
    }) => {
      const sample: Sample = await house.sample(1);
      const say = words[language];
      const who = { name: 'участник 7', territory: say.territory, language };
      const phone = await Participant.join(browser, house.url, sample.code, who);
      await phone.write('ивы у реки');
      await phone.write('=семена');
      await phone.expectSaved();
      await phone.page.getByRole('button', { name: say.open }).click();
      const files = await downloaded(phone.page, say.links);
      expect(files.map(({ start }, at) => start.startsWith(BEGINS[at] ?? ''))).toEqual(
        say.links.map(() => true),
      );
      expect(files[4]?.text).toContain(`"'=семена"`);
      expect(files[4]?.text).toContain(say.column);
      // The lines of notes are as many as the notes of the board (I7).
      expect(files[4]?.text.trim().split('\r\n')).toHaveLength(1 + 2);
      for (const { name } of files) expect(name).toMatch(language === 'ru' ? /Группа 1/ : /Group 1/);
      await expectPrinted(phone.page, say.sheet);
      phone.watched.expectCleanHands();
      await phone.watched.close();
    });
  }
});

async function downloaded(page: Page, links: string[]) {
  const files: { name: string; text: string; start: string }[] = [];
  for (const link of links) {
    const coming = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('link', { name: link }).click();
    const file = await coming;
    const bytes = await readFile(await file.path());
    const start = bytes.subarray(0, 8).toString('latin1');
    files.push({ name: file.suggestedFilename(), text: bytes.toString(), start });
  }
  return files;
}

/** What would come out of the printer: the sheet and nothing of the screen. */
async function expectPrinted(page: Page, title: RegExp): Promise<void> {
  await page.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('article').getByText('ивы у реки')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('dialog')).toBeVisible();
}
