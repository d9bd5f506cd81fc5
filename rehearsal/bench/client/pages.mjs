/** Pages of a real browser, slowed down as a cheap phone on a bad network is. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const known = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
const ALONE = ['--disable-component-update', '--disable-sync', '--no-first-run', '--disable-dev-shm-usage'];

export const SLOW_4G = {
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
  offline: false,
};

export function startBrowser() {
  const executablePath = known.find((path) => path && existsSync(path));
  return chromium.launch({ executablePath, args: [...QUIET, ...ALONE, '--enable-precise-memory-info'] });
}

/**
 * A page with a cold cache; `seat`: signed in with this token, looking at `view`; `slower`: times that its processor is
 * slowed down. What its main thread does is kept in `window.seen`.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ url: string, seat?: string, view?: string, phone?: boolean, slower?: number, network?: typeof SLOW_4G }} wish
 */
export async function openPage(browser, { url, seat, view = 'list', phone = false, slower = 1, network }) {
  const size = phone ? { width: 390, height: 844 } : { width: 1280, height: 800 };
  const viewport = phone && view === 'list' ? { width: 360, height: 740 } : size;
  const context = await browser.newContext({ locale: 'ru-RU', viewport, hasTouch: phone, isMobile: phone });
  if (seat)
    await context.addCookies([{ name: 'caselab', value: seat, url, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  await page.addInitScript(watchItself, { view });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (network) await devtools.send('Network.emulateNetworkConditions', network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { page, devtools, context };
}

/** Runs in the page, before anything else. @param {{ view: string }} wish */
function watchItself({ view }) {
  localStorage.setItem('case-lab:view', view);
  localStorage.setItem('case-lab:seated', '1');
  const seen = { long: /** @type {{ at: number, ms: number }[]} */ ([]), firstNote: 0, useful: 0, notes: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.long.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const notes = document.querySelectorAll('[data-note]').length;
    seen.notes = notes;
    if (notes > 0 && !seen.firstNote) {
      seen.firstNote = performance.now();
      // Painted: the frame after the one in which it stands.
      requestAnimationFrame(() => requestAnimationFrame(() => (seen.useful = performance.now())));
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** The long tasks since `from` (ms of the page's clock): the longest, and how many were over 100 ms. */
export async function longTasks(page, from = 0) {
  await page.waitForTimeout(300);
  const long = await page.evaluate((since) => window.seen.long.filter(({ at }) => at >= since), from);
  return {
    longest: Math.max(0, ...long.map(({ ms }) => ms)),
    over100: long.filter(({ ms }) => ms > 100).length,
    total: long.reduce((sum, { ms }) => sum + ms, 0),
  };
}

export const nowIn = (page) => page.evaluate(() => performance.now());
