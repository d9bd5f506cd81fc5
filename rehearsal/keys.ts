import { expect, type Locator, type Page } from '@playwright/test';

const STOPS = 120;

/** Somebody without a mouse: moves by Tab, and sees at every stop where they are. */
export class Keys {
  private constructor(readonly page: Page) {}

  /** From now on a touch of the mouse or of the screen is a fault. */
  static async at(page: Page): Promise<Keys> {
    await page.addInitScript(() => {
      for (const type of ['pointerdown', 'mousedown', 'touchstart'])
        addEventListener(type, () => console.error(`without the keyboard: ${type}`), { capture: true });
    });
    return new Keys(page);
  }

  /** Presses Tab until the focus is there, and sees it at each stop on the way. */
  async goTo(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await this.isAt(target)) return;
      await this.page.keyboard.press('Tab');
      await this.expectVisibleFocus();
    }
    throw new Error(`the Tab key never comes to ${target}`);
  }

  /** Goes there and presses Enter. */
  async press(target: Locator): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a field and writes. */
  async write(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.type(text);
  }

  /** Goes into a group of radio buttons and chooses one of them by the arrows. */
  async choose(option: Locator): Promise<void> {
    await option.waitFor({ state: 'attached' });
    const name = await option.getAttribute('name');
    const group = this.page.locator(`input[name="${name}"]`);
    const checked = group.and(this.page.locator(':checked'));
    await this.goTo((await checked.count()) > 0 ? checked : group.first());
    if ((await checked.count()) === 0) await this.page.keyboard.press('Space');
    for (let n = await group.count(); n > 0 && !(await option.isChecked()); n -= 1)
      await this.page.keyboard.press('ArrowRight');
    await expect(option).toBeChecked();
  }

  /** Closes what lies on top; the focus is back where it came from. */
  async escapeTo(opener: Locator): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(opener, 'the focus comes back').toBeFocused();
  }

  private isAt(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === document.activeElement);
  }

  /** An outline is drawn around what has the focus, or around the label or the card that stands for it. */
  private async expectVisibleFocus(): Promise<void> {
    const lost = await this.page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return undefined;
      const drawn = [
        getComputedStyle(at),
        getComputedStyle(at, '::after'),
        ...[at.closest('label')].flatMap((label) => (label ? [getComputedStyle(label)] : [])),
      ];
      const isSeen = drawn.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      );
      return isSeen ? undefined : at.outerHTML.slice(0, 200);
    });
    expect(lost, 'the focus is not seen').toBeUndefined();
  }
}
