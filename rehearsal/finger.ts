import { expect, type Locator, type Page } from '@playwright/test';

/** What a thumb needs, in CSS pixels. */
const TARGET = 44;

/** Somebody with a phone and one finger: taps, and writes with the keyboard on the screen, which sends words and no keys. */
export class Finger {
  private constructor(readonly page: Page) {}

  /** From now on a key, or a mouse, is a fault. */
  static async at(page: Page): Promise<Finger> {
    await page.addInitScript(() => {
      const fault = (what: string) => console.error(`without the finger: ${what}`);
      addEventListener('keydown', (event) => fault(event.key), { capture: true });
      addEventListener('pointerdown', ({ pointerType }) => pointerType !== 'touch' && fault(pointerType), {
        capture: true,
      });
    });
    return new Finger(page);
  }

  /** Taps what is large enough for a thumb: 44 px to each side, whatever is drawn. */
  async tap(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    await expect.poll(() => this.tooSmall(target), { message: `the target of ${target}` }).toBeUndefined();
    await target.tap();
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.tap(field);
    await this.page.keyboard.insertText(text);
  }

  /** The keyboard on the screen comes up, or goes (0): it lies over the page and leaves the rest of the window. */
  async raiseKeyboard(height: number): Promise<void> {
    await this.page.evaluate((covered) => {
      Object.defineProperty(visualViewport, 'height', {
        configurable: true,
        get: () => innerHeight - covered,
      });
      visualViewport?.dispatchEvent(new Event('resize'));
    }, height);
  }

  private tooSmall(target: Locator): Promise<string | undefined> {
    return target.evaluate((element, size) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const hits = (dx: number, dy: number) => {
        const hit = document.elementFromPoint(x + dx, y + dy);
        return hit !== null && (element.contains(hit) || hit.closest('label')?.contains(element) === true);
      };
      const half = size / 2 - 0.5;
      const isTall = height >= size || (hits(0, half) && hits(0, -half));
      const isWide = width >= size || (hits(half, 0) && hits(-half, 0));
      return isTall && isWide
        ? undefined
        : `${Math.round(width)} x ${Math.round(height)}: ${element.outerHTML.slice(0, 160)}`;
    }, TARGET);
  }
}
