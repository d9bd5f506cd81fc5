/** A list of a thousand notes on a slow phone: opening it, scrolling through it, writing in it while others write. */
import { longTasks, nowIn, openPage } from './pages.mjs';

const SLOWER = 4;
const SETTLED_MS = 4_000;
const SCROLL_MS = 6_000;
const TYPED = 'Посадки вдоль берега держат склон, но нужен полив в первые два года';

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{ url: string, seat: string, count: number, edits: (ms: number) => Promise<void> }} wish `edits`: others write for so long
 */
export async function longList(browser, { url, seat, count, edits }) {
  const { page, context } = await openPage(browser, { url, seat, view: 'list', phone: true, slower: SLOWER });
  await page.goto(`${url}/group`);
  await page.waitForFunction((all) => window.seen.notes >= all, count, { timeout: 120_000 });
  const { useful, allMs } = await page.evaluate(() => ({
    useful: window.seen.useful,
    allMs: performance.now(),
  }));
  await page.waitForTimeout(SETTLED_MS);
  const opening = await longTasks(page);
  const scrollingFrom = await nowIn(page);
  const [frames] = await Promise.all([page.evaluate(scrollThrough, SCROLL_MS), edits(SCROLL_MS)]);
  const scrolling = await longTasks(page, scrollingFrom);
  const field = page.getByRole('textbox').last();
  await field.click();
  const typingFrom = await nowIn(page);
  await Promise.all([field.pressSequentially(TYPED, { delay: 60 }), edits(TYPED.length * 60)]);
  const typing = await longTasks(page, typingFrom);
  const sendingFrom = await nowIn(page);
  await page.getByRole('button', { name: 'Отправить' }).click();
  await page.waitForTimeout(1500);
  const sending = await longTasks(page, sendingFrom);
  await context.close();
  return {
    ...{ usefulMs: useful, allMs, opening: opening.longest, openingOver: opening.over100 },
    ...{ scrolling: scrolling.longest, fps: frames / (SCROLL_MS / 1000) },
    ...{ typing: typing.longest, sending: sending.longest },
  };
}

/** Runs in the page: down the whole list and up again, as a thumb flings it; gives how many frames were made. @param {number} ms */
function scrollThrough(ms) {
  const list = [...document.querySelectorAll('div')].find(
    (one) => one.scrollHeight > one.clientHeight + 500 && getComputedStyle(one).overflowY === 'auto',
  );
  if (!list) throw new Error('nothing here can be scrolled');
  const way = list.scrollHeight - list.clientHeight;
  return new Promise((done) => {
    const from = performance.now();
    let frames = 0;
    const step = () => {
      const share = (performance.now() - from) / ms;
      if (share >= 1) return done(frames);
      frames += 1;
      list.scrollTop = way * (share < 0.5 ? share * 2 : 2 - share * 2);
      requestAnimationFrame(step);
    };
    step();
  });
}
