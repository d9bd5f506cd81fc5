/** What is done with an open map, and what it costs the main thread. */
import { traced } from '../main-thread.mjs';

const ACT_MS = 3_000;
const STEP_MS = 12;

/** Pulls from a point in a circle for some seconds, and lets go where it began. @param {'left' | 'middle'} button */
async function pull(page, from, button) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button });
  for (const began = performance.now(); performance.now() - began < ACT_MS; ) {
    const turn = (performance.now() - began) / 400;
    const [x, y] = [from.x + Math.sin(turn) * 90, from.y + (1 - Math.cos(turn)) * 60];
    await Promise.all([page.mouse.move(x, y), new Promise((done) => setTimeout(done, STEP_MS))]);
  }
  await page.mouse.move(from.x, from.y);
  await page.mouse.up({ button });
}

/** Counts the frames that the page makes while `act` runs, and how far apart they are. */
async function framed(page, act) {
  await page.evaluate(() => {
    const frames = [];
    let isOver = false;
    const step = (now) => {
      frames.push(now);
      if (!isOver) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    window.endFrames = () => {
      isOver = true;
      return frames;
    };
  });
  await act();
  return page.evaluate(() => window.endFrames());
}

/** @param {import('./contenders.mjs').Opened} map @param {'drag' | 'pan'} what */
export async function act(map, what) {
  const { page, devtools } = map;
  const spot = await map.spot();
  const { width, height } = page.viewportSize();
  if (spot.x < 0 || spot.y < 0 || spot.x > width || spot.y > height)
    throw new Error('the note is out of view');
  const before = await cpuOf(page);
  const { result: frames, ...tasks } = await traced(devtools, () =>
    framed(page, () => pull(page, spot, what === 'drag' ? 'left' : 'middle')),
  );
  const wall = (frames.at(-1) - frames[0]) / 1000;
  const apart = frames.slice(1).map((at, n) => at - frames[n]);
  const cpuMs = (await cpuOf(page)) - before;
  return {
    msAFrame: tasks.busyMs / frames.length,
    fps: (frames.length - 1) / wall,
    p95: apart.sort((a, b) => a - b)[Math.floor(apart.length * 0.95)],
    long: tasks.long,
    longest: tasks.longest,
    cpu: cpuMs / 1000 / wall,
  };
}

/** Processor time of the whole browser until now, ms. */
async function cpuOf(page) {
  const browser = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  await browser.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** What the page keeps after a collection, MB. @param {import('./contenders.mjs').Opened} map */
export async function heapOf({ devtools }) {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
}
