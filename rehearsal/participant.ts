import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { type Language, said } from './said.ts';
import { WatchedPage } from './watched-page.ts';

/** A participant on a phone: joins by the code, writes, reads the list. */
export class Participant {
  private constructor(
    readonly watched: WatchedPage,
    readonly name: string,
  ) {}

  static async join(
    browser: Browser,
    house: string,
    code: string,
    who: { name: string; territory: string; language: Language },
  ): Promise<Participant> {
    const look = { language: who.language, width: 360, height: 740, isPhone: true };
    const watched = await WatchedPage.open(browser, house, look);
    const words = said[who.language];
    await watched.page.goto(`${house}/j/${code}`);
    await watched.page.getByLabel(words.name).fill(who.name);
    await watched.page.getByLabel(words.territory, { exact: true }).fill(who.territory);
    await watched.page.getByRole('button', { name: words.join, exact: true }).click();
    await expect(watched.page).toHaveURL(/\/group$/);
    return Participant.at(watched, who.name);
  }

  /** The same person in another tab of the same device. */
  async anotherTab(): Promise<Participant> {
    const watched = await this.watched.anotherTab();
    return Participant.at(watched, this.name);
  }

  /** The same person on another device, come in by the return code. */
  async anotherDevice(browser: Browser, house: string): Promise<Participant> {
    const returnCode = await this.page.evaluate(() => localStorage.getItem('case-lab:return-code'));
    const look = { language: this.watched.language, width: 1280, height: 800 };
    const watched = await WatchedPage.open(browser, house, look);
    const answer = await watched.context.request.post(`${house}/api/return`, { data: { returnCode } });
    expect(answer.ok()).toBe(true);
    await watched.page.addInitScript(() => localStorage.setItem('case-lab:view', 'list'));
    await watched.page.goto(`${house}/group`);
    return Participant.at(watched, this.name);
  }

  private static async at(watched: WatchedPage, name: string): Promise<Participant> {
    const participant = new Participant(watched, name);
    await expect(participant.compose).toBeVisible();
    return participant;
  }

  get page(): Page {
    return this.watched.page;
  }

  get words() {
    return said[this.watched.language];
  }

  get compose(): Locator {
    return this.page.getByRole('textbox', { name: this.words.compose });
  }

  /** The card that bears this text, in the list. */
  note(text: string): Locator {
    return this.page.locator('article[data-note]').filter({ hasText: text });
  }

  async write(text: string): Promise<void> {
    await this.compose.fill(text);
    await this.page.getByRole('button', { name: this.words.send, exact: true }).click();
    await expect(this.note(text)).toBeVisible();
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.locator('[data-saved="saved"]')).toBeVisible({ timeout: 30_000 });
  }

  /** Brings what others wrote into the list: it waits behind a pill, so that nothing moves under the finger. */
  private async showNew(): Promise<void> {
    const pill = this.page.getByRole('button', { name: /Показать \d+ нов|Show \d+ new/ });
    if (await pill.isVisible()) await pill.click();
  }

  /** Waits until every one of these stands on a note of the list. */
  async expectNotes(...texts: string[]): Promise<void> {
    await expect
      .poll(
        async () => {
          await this.showNew();
          const found = (await this.page.locator('article[data-note]').allTextContents()).join('\n');
          return texts.filter((text) => !found.includes(text));
        },
        { timeout: 30_000, message: `${this.name} lacks notes` },
      )
      .toEqual([]);
  }
}
