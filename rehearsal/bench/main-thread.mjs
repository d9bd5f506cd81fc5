/**
 * What the main thread of a page does, from a trace: in milliseconds of its own processor time (`tdur`), so that whatever
 * else runs on the machine, and the drawing of other processes, are not in the figures.
 */
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'toplevel'];
const LONG_MS = 50;

/**
 * Traces while `act` runs; gives each task of the main thread of this page in ms, with what is said of frames.
 * @template T @param {import('@playwright/test').CDPSession} devtools @param {() => Promise<T>} act
 */
export async function traced(devtools, act) {
  /** @type {any[]} */
  const events = [];
  const collect = ({ value }) => events.push(...value);
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  const result = await act();
  const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  return { result, ...tasksOf(events) };
}

function tasksOf(events) {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const byThread = new Map();
  for (const { name, pid, tid, tdur = 0 } of events) {
    const thread = `${pid} ${tid}`;
    if (name !== 'RunTask' || !mains.has(thread)) continue;
    byThread.set(thread, [...(byThread.get(thread) ?? []), tdur / 1000]);
  }
  const sum = (tasks) => tasks.reduce((all, ms) => all + ms, 0);
  // Of several renderers the busiest is the page's: the others are spare ones.
  const [tasks = []] = [...byThread.values()].sort((a, b) => sum(b) - sum(a));
  return {
    busyMs: sum(tasks),
    longest: Math.max(0, ...tasks),
    long: tasks.filter((ms) => ms > LONG_MS).length,
    over100: tasks.filter((ms) => ms > 2 * LONG_MS).length,
  };
}
