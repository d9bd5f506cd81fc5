import { expect, test } from '@playwright/test';
import { stickingOutIn } from './layout-faults.ts';
import { RunningHouse } from './running-house.ts';
import { staffOf } from './staff.ts';
import { WatchedPage } from './watched-page.ts';

/** Below this nobody sees anything move. */
const STILL = 0.01;

/** How much of the page has moved since it began to be shown, as browsers count it. Handed to the browser as text. */
async function shiftIn(): Promise<number> {
  const moved: number[] = [];
  const watch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) moved.push((entry as PerformanceEntry & { value: number }).value);
  });
  watch.observe({ type: 'layout-shift', buffered: true });
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 1_000));
  return moved.reduce((sum, value) => sum + value, 0);
}

test('the public page stands still, asks no other host and fits the narrowest phone, in both languages', async ({
  browser,
  request,
}) => {
  const house = await RunningHouse.open();
  try {
    const sample = await house.sample(1);
    const { slug } = await (await staffOf(request, house.url, sample)).get('');
    for (const language of ['ru', 'en'] as const)
      for (const width of [320, 1280]) {
        const look = { language, width, height: 740, isPhone: width === 320 };
        const watched = await WatchedPage.open(browser, house.url, look);
        const { page } = watched;
        await page.goto(`${house.url}/l/${slug}`);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        expect(await page.evaluate(shiftIn), `${language} ${width}`).toBeLessThan(STILL);
        expect(await page.evaluate(stickingOutIn), `${language} ${width}`).toEqual([]);
        watched.expectCleanHands();
        await watched.close();
      }
  } finally {
    await house.close();
  }
});
