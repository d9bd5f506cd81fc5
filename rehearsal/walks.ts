import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import type { clockOf } from './clock.ts';
import { Participant } from './participant.ts';
import type { Sample } from './running-house.ts';
import { type Language, said } from './said.ts';

/** Looks at a screen as it is now; `screen` says which one it is. */
export type Look = (page: Page, screen: string) => Promise<void>;
type Open = Awaited<ReturnType<typeof clockOf>>;

/** The words that are pressed on the way, beside those of a participant. */
const pressed = {
  ru: {
    ...{ code: 'Код', returns: 'У меня уже есть код возврата', menu: 'Меню', close: 'Закрыть' },
    ...{ who: /^За столом/, leave: 'Выйти на этом устройстве', group: 'Группа 1', codeAndQr: 'Код и QR' },
    ...{ people: /на связи/, move: 'Пересадить…', versions: 'Версии', nameOf: 'Название версии' },
    ...{ look: /^Посмотреть: «/, restore: 'Восстановить эту версию', closePhase: 'Закрыть фазу' },
    ...{ plenary: /^Пленум/, harvest: /^Собрано/, groups: 'Группы', show: 'Показать следующую' },
    ...{ refused: 'Посмотреть', unnamed: /никто не узнает, кто/, lift: 'На пленум' },
  },
  en: {
    ...{ code: 'Code', returns: 'I already have a return code', menu: 'Menu', close: 'Close' },
    ...{ who: /^At the table/, leave: 'Sign this device out', group: 'Group 1', codeAndQr: 'Code and QR' },
    ...{ people: /online/, move: 'Move to…', versions: 'Versions', nameOf: 'Name of the version' },
    ...{ look: /^Look at “/, restore: 'Restore this version', closePhase: 'Close the phase' },
    ...{ plenary: /^Plenary/, harvest: /^Harvest/, groups: 'Groups', show: 'Show the next one' },
    ...{ refused: 'Look at them', unnamed: /nobody is told who/, lift: 'To the plenary' },
  },
} satisfies Record<Language, Record<string, string | RegExp>>;

const phases = {
  ru: {
    cluster: 'Собираем похожее',
    commit: 'Первые шаги',
    vote: 'Голосование',
    judge: 'Оценка применимости',
  },
  en: { cluster: 'Clustering', commit: 'First steps', vote: 'Voting', judge: 'Judging applicability' },
} satisfies Record<Language, Record<string, string>>;

/** The door: the code, a wrong code, the form with its suggestions, the way back. */
export async function walkTheDoor(page: Page, language: Language, sample: Sample, look: Look): Promise<void> {
  const house = new URL(sample.joinUrl).origin;
  const words = pressed[language];
  await page.goto(`${house}/`);
  await page.getByLabel(words.code, { exact: true }).waitFor();
  await look(page, 'the code');
  await page.goto(`${house}/j/${sample.code}`);
  const territory = page.getByLabel(said[language].territory, { exact: true });
  await territory.pressSequentially(language === 'ru' ? 'То' : 'To');
  await page.getByRole('option').first().waitFor();
  await look(page, 'the form and its suggestions');
  await page.getByRole('button', { name: words.returns }).click();
  await look(page, 'coming back');
}

/** The group's board in the phases that differ, in every view, with each sheet that a participant can open. */
export async function walkTheGroup(who: Participant, open: Open, look: Look): Promise<void> {
  const { page } = who;
  const language = who.watched.language;
  const words = pressed[language];
  await who.write(language === 'ru' ? 'грядка у музея' : 'a bed beside the museum');
  await who.expectSaved();
  await look(page, 'the list before the first phase');
  const sheets: [string, Locator][] = [
    ['an opened note', page.locator('article[data-note] button').last()],
    ['who is here', page.getByRole('button', { name: words.who })],
    ['the own menu', page.getByRole('button', { name: words.menu, exact: true })],
  ];
  for (const [name, button] of sheets) {
    await button.click();
    await page.getByRole('dialog').waitFor();
    await look(page, name);
    if (name !== 'the own menu') await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: words.leave }).click();
  await look(page, 'the question before leaving');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await open('silent_write');
  await expect(page.getByText(who.words.onlyYou)).toBeVisible();
  await who.write(language === 'ru' ? 'пока никому' : 'for nobody yet');
  await who.expectSaved();
  await lookAtViews(who, 'silent_write', look);
  for (const kind of ['cluster', 'commit', 'vote', 'judge'] as const) {
    await open(kind);
    await expect(page.getByRole('status').filter({ hasText: phases[language][kind] })).toBeVisible();
    if (kind === 'judge') await lookAtViews(who, kind, look);
    else await look(page, `the list, ${kind}`);
  }
}

async function lookAtViews({ page, words }: Participant, phase: string, look: Look): Promise<void> {
  for (const view of ['canvas', 'judging', 'list'] as const) {
    await page.getByText(words[view], { exact: true }).click();
    await page
      .getByRole('region', { name: words.map })
      .or(page.locator('[data-technology], [data-note]').first())
      .first()
      .waitFor();
    if (view === 'judging' && phase === 'judge')
      await page.locator('[data-verdict="with_adaptation"]').first().click();
    await look(page, `${view}, ${phase}`);
  }
}

/** Words that the board did not take: the notice and the tray. */
export async function walkTheTray(who: Participant, open: Open, look: Look): Promise<void> {
  const { page, watched } = who;
  await open('check_out');
  await expect(page.getByText(pressed[watched.language].unnamed)).toBeVisible();
  await who.write(watched.language === 'ru' ? 'без имени' : 'unnamed');
  await who.expectSaved();
  await look(page, 'the list, nobody is named');
  watched.isTorn = true;
  await watched.context.setOffline(true);
  await who.write(watched.language === 'ru' ? 'опоздало' : 'too late');
  await look(page, 'the list without a connection');
  await open('share');
  await watched.context.setOffline(false);
  await page.getByRole('button', { name: pressed[watched.language].refused }).click({ timeout: 30_000 });
  watched.isTorn = false;
  await look(page, 'the tray of refused words');
  await page.keyboard.press('Escape');
}

/** The facilitator's wall, and every sheet over it. */
export async function walkTheWall(page: Page, language: Language, look: Look): Promise<void> {
  const words = pressed[language];
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
  const sheet = page.getByRole('dialog');
  await page.getByRole('article').first().waitFor();
  await look(page, 'the wall');
  await press(words.codeAndQr);
  await sheet.waitFor();
  await look(page, 'the code and the QR code');
  await page.keyboard.press('Escape');
  await press(words.people);
  await sheet.waitFor();
  await look(page, 'people of a group');
  await sheet.getByRole('button', { name: words.move }).first().click();
  await look(page, 'where to seat them');
  await page.keyboard.press('Escape');
  await press(words.closePhase);
  await look(page, 'the question before closing a phase');
  await page.keyboard.press('Escape');
}

/** A board over the wall: its views, its versions, an old one; then what is lifted. */
export async function walkABoard(page: Page, language: Language, look: Look): Promise<void> {
  const words = pressed[language];
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
  await press(words.group);
  for (const view of ['canvas', 'judging', 'list'] as const) {
    await page.getByRole('dialog').getByText(said[language][view], { exact: true }).click();
    await look(page, `a group’s ${view} over the wall`);
  }
  await page.getByRole('dialog').getByRole('button', { name: words.lift }).first().click();
  await press(words.versions);
  await page.getByLabel(words.nameOf).fill('1');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: words.look }).first().waitFor();
  await look(page, 'versions');
  await page.getByRole('button', { name: words.look }).first().click();
  await page.getByRole('button', { name: words.restore }).waitFor();
  await look(page, 'an old version');
  await press(words.restore);
  await look(page, 'the question before restoring');
  for (let open = await page.getByRole('dialog').count(); open > 0; open -= 1)
    await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The plenary's queue and the harvest beside the wall, with what was lifted by `lift`. */
export async function walkTheResults(page: Page, language: Language, look: Look): Promise<void> {
  const words = pressed[language];
  await page.getByText(words.harvest).first().click();
  await look(page, 'the harvest');
  await page.getByText(words.plenary).first().click();
  await look(page, 'the queue');
  await page.getByRole('button', { name: words.show }).click();
  await look(page, 'the queue, and one in the hall');
}

/** A participant of the browser's size who has joined. */
export async function joinAs(
  browser: Browser,
  sample: Sample,
  language: Language,
  isWide: boolean,
): Promise<Participant> {
  const house = new URL(sample.joinUrl).origin;
  const who =
    language === 'ru'
      ? { name: 'участник 7', territory: 'Тотьма', language }
      : { name: 'participant 7', territory: 'Totma', language };
  const phone = await Participant.join(browser, house, sample.code, who);
  return isWide ? phone.anotherDevice(browser, house) : phone;
}
