import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type { Language } from './said.ts';

/** A browser of one person, with everything that it must never do kept in a list. */
export class WatchedPage {
  readonly faults: string[] = [];
  /** Everything that came over its websocket, as text as far as it is text. */
  received = '';
  /** While the server is down or the network is torn, failed requests are the point and no fault. */
  isTorn = false;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly language: Language,
  ) {}

  static async open(
    browser: Browser,
    house: string,
    look: { language: Language; width: number; height: number; isPhone?: boolean },
  ): Promise<WatchedPage> {
    const context = await browser.newContext({
      locale: look.language === 'ru' ? 'ru-RU' : 'en-GB',
      viewport: { width: look.width, height: look.height },
      ...(look.isPhone && { hasTouch: true, isMobile: true }),
    });
    const watched = new WatchedPage(context, await context.newPage(), look.language);
    watched.watch(new URL(house).host);
    return watched;
  }

  /** Another tab of the same browser, at the same address. */
  async anotherTab(): Promise<WatchedPage> {
    const watched = new WatchedPage(this.context, await this.context.newPage(), this.language);
    watched.watch(new URL(this.page.url()).host);
    await watched.page.goto(this.page.url());
    return watched;
  }

  private watch(host: string): void {
    this.page.on('request', (request) => {
      const url = new URL(request.url());
      if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== host) {
        this.faults.push(`request to another host: ${url.host}`);
      }
    });
    this.page.on('pageerror', (error) => this.faults.push(`page error: ${error.message}`));
    this.page.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      if (this.isTorn && /ERR_|WebSocket|Failed to load/.test(message.text())) return;
      this.faults.push(`console ${message.type()}: ${message.text()}`);
    });
    this.page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        this.received += typeof payload === 'string' ? payload : payload.toString('utf8');
      });
    });
  }

  /** No console error, no page error, no request to any other host. */
  expectCleanHands(): void {
    expect(this.faults).toEqual([]);
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
