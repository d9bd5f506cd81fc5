import { type Browser, expect, type Page, test } from '@playwright/test';
import { codeFor } from './authenticator.ts';
import { foreignWords } from './foreign-words.ts';
import { RunningHouse } from './running-house.ts';
import type { Language } from './said.ts';
import { expectFaultless } from './sight.ts';
import { WatchedPage } from './watched-page.ts';

const PASSWORD = 'четыре слова и ключ';
/** The sample's own seats bear Russian names in either language. */
const STAFF = /Организатор|Фасилитатор|Эксперт|Зал/;
/** One screen that fails keeps nobody from the next. */
const softly = expect.configure({ soft: true });
const RIGHTS_GO_WITHIN_MS = 5000;

const said = {
  ru: {
    ...{ invite: 'Пригласить', email: /^Электронная почта/, makeLink: 'Создать ссылку', close: 'Закрыть' },
    ...{
      name: 'Ваше имя',
      who: 'участник 7 из Тотьмы',
      accept: 'Занять место',
      account: 'Моя учётная запись',
    },
    ...{ password: 'Пароль', save: 'Сохранить', on: 'Включить', code: 'Код из приложения' },
    ...{ confirm: 'Подтвердить', kept: 'Коды у меня', signIn: 'Войти', people: 'Люди и роли' },
    ...{
      revoke: 'Снять роль',
      revokeDo: 'Снять роль',
      log: 'Журнал',
      wall: 'Фасилитатор',
      link: 'Разовая ссылка',
    },
    ...{ revoked: /участник 7 из Тотьмы: роль снята: наблюдатель/, role: 'Роль: участник 7 из Тотьмы' },
    ...{
      passwordIsSet: /Вы входите как/,
      handOver: 'Передать лабораторию',
      cancel: 'Отмена',
      forgot: 'Я не помню пароль',
    },
    ...{ kind: 'Что', roles: 'Роли и приглашения', devices: 'Где выполнен вход' },
  },
  en: {
    ...{ invite: 'Invite', email: /^E-mail/, makeLink: 'Make the link', close: 'Close' },
    ...{ name: 'Your name', who: 'participant 7 from Totma', accept: 'Take the seat', account: 'My account' },
    ...{ password: 'Password', save: 'Save', on: 'Switch on', code: 'Code from the app' },
    ...{ confirm: 'Confirm', kept: 'I have kept them', signIn: 'Sign in', people: 'People and roles' },
    ...{
      revoke: 'Take the role away',
      revokeDo: 'Take it away',
      log: 'Log',
      wall: 'Facilitator',
      link: 'One-time link',
    },
    ...{
      revoked: /participant 7 from Totma: role taken away: observer/,
      role: 'Role of participant 7 from Totma',
    },
    ...{
      passwordIsSet: /You sign in as/,
      handOver: 'Hand the lab over',
      cancel: 'Cancel',
      forgot: 'I forgot my password',
    },
    ...{ kind: 'What', roles: 'Roles and invitations', devices: 'Where I am signed in' },
  },
} as const;

for (const language of ['ru', 'en'] as const) {
  test(`P1 somebody invited comes in by phone, sets a password and a second step, and loses the role in 5 s (${language})`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const house = await RunningHouse.open();
    try {
      const { links } = await house.sample(1);
      const words = said[language];
      const look = lookIn(language);
      const desk = await WatchedPage.open(browser, house.url, { language, width: 1280, height: 800 });
      await desk.page.goto(links.organiser);
      await expect(desk.page).toHaveURL(/\/facilitator$/);
      const link = await invite(desk.page, house.url, language);

      const phone = await WatchedPage.open(browser, house.url, {
        language,
        width: 360,
        height: 740,
        isPhone: true,
      });
      await phone.page.goto(link);
      await phone.page.getByLabel(words.name).fill(words.who);
      await look(phone.page, 'the invitation');
      await phone.page.getByRole('button', { name: words.accept }).click();
      await expect(phone.page).toHaveURL(/\/facilitator$/);
      await phone.page.getByRole('link', { name: words.account }).click();
      await phone.page.getByLabel(words.email).fill('p7@example.org');
      await phone.page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
      await look(phone.page, 'an account that is not there yet');
      await phone.page.getByRole('button', { name: words.save }).click();
      await expect(phone.page.getByText(words.passwordIsSet)).toBeVisible();
      const key = await secondStep(phone.page, language);

      const other = await signIn(browser, house.url, language, key);
      phone.expectCleanHands();

      // The open wall of the one who was signed in by password becomes an observer's screen.
      await desk.page.goto(`${house.url}/desk/people`);
      await look(desk.page, 'people and roles');
      await desk.page.getByLabel(words.role).selectOption('observer');
      const sinceChange = Date.now();
      await expect(other.page).not.toHaveURL(/\/facilitator$/, { timeout: RIGHTS_GO_WITHIN_MS });
      expect(Date.now() - sinceChange).toBeLessThan(RIGHTS_GO_WITHIN_MS);

      const row = desk.page.getByRole('listitem').filter({ hasText: words.who });
      await row.getByRole('button', { name: words.revoke }).click();
      const sheet = desk.page.getByRole('dialog');
      await look(desk.page, 'the question before a role is taken away');
      await sheet.getByRole('button', { name: words.revokeDo }).click();
      const sinceRevoke = Date.now();
      await expect(other.page).toHaveURL(`${house.url}/`, { timeout: RIGHTS_GO_WITHIN_MS });
      expect(Date.now() - sinceRevoke).toBeLessThan(RIGHTS_GO_WITHIN_MS);

      await desk.page.getByRole('link', { name: words.log, exact: true }).click();
      await expect(desk.page.getByText(words.revoked)).toBeVisible();
      await look(desk.page, 'the log');
      await desk.page.getByLabel(words.kind).selectOption({ label: words.roles });
      await expect(desk.page.getByText(words.revoked)).toBeVisible();
      desk.expectCleanHands();
      for (const one of [desk, phone, other]) await one.close();
    } finally {
      await house.close();
    }
  });
}

/** Every check of a screen: one language alone is spoken, and everybody can use it. */
function lookIn(language: Language) {
  return async (page: Page, screen: string) => {
    const foreign = async () => (await foreignWords(page, language)).filter((word) => !STAFF.test(word));
    await softly.poll(foreign, { message: screen }).toEqual([]);
    await expectFaultless(page, screen);
  };
}

/** Makes an invitation at the desk; gives its link. */
async function invite(page: Page, house: string, language: Language): Promise<string> {
  const words = said[language];
  await page.goto(`${house}/desk/people`);
  await page.getByRole('button', { name: words.invite, exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(words.email).waitFor();
  await lookIn(language)(page, 'the invitation form');
  await sheet.getByRole('button', { name: words.makeLink }).click();
  const link = sheet.locator('code');
  await expect(link).toBeVisible();
  await lookIn(language)(page, 'the link that is shown once');
  const address = (await link.textContent()) ?? '';
  await page.keyboard.press('Escape');
  return address;
}

/** Switches the second step on; gives the key of the app. */
async function secondStep(page: Page, language: Language): Promise<string> {
  const words = said[language];
  await page.getByRole('button', { name: words.on }).click();
  const shown = page.locator('code');
  await expect(shown).toBeVisible();
  const key = (await shown.textContent()) ?? '';
  await lookIn(language)(page, 'the key for the app');
  await page.getByLabel(words.code).fill(codeFor(key, -1));
  await page.getByRole('button', { name: words.confirm }).click();
  await page.getByRole('button', { name: words.kept }).waitFor();
  await lookIn(language)(page, 'the recovery codes');
  await page.getByRole('button', { name: words.kept }).click();
  await expect(page.getByRole('button', { name: words.on })).toHaveCount(0);
  await lookIn(language)(page, 'the account');
  return key;
}

/** Another device, by password and code. */
async function signIn(
  browser: Browser,
  house: string,
  language: Language,
  key: string,
): Promise<WatchedPage> {
  const words = said[language];
  const other = await WatchedPage.open(browser, house, { language, width: 1280, height: 800 });
  // A browser notes every refusal in its console, also the one that asks for the code.
  other.isTorn = true;
  await other.page.goto(`${house}/sign-in`);
  await other.page.getByLabel(words.email).fill('p7@example.org');
  await other.page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
  await lookIn(language)(other.page, 'signing in');
  await other.page.getByRole('button', { name: words.signIn }).click();
  await other.page.getByLabel(words.code).fill(codeFor(key));
  await lookIn(language)(other.page, 'the second step');
  await other.page.getByRole('button', { name: words.signIn }).click();
  await expect(other.page).toHaveURL(/\/facilitator$/);
  await expect(other.page.getByRole('main')).toBeVisible();
  return other;
}
