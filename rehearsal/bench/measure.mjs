/** One stretch of time with what it cost. */
import { quantile } from './clients/tally.mjs';
import { cpuMs, residentKb } from './processes.mjs';

/**
 * Measures while `act` runs. Times in ms; `generator` is the share of its core that this process used: near 1, the
 * figures are the generator's and not the server's.
 * @param {import('./contenders.mjs').Contender} contender @param {() => Promise<void>} act
 */
export async function measured(contender, act) {
  const before = { server: cpuMs(contender.pid), storage: await contender.storageMs() };
  const own = process.cpuUsage();
  const at = performance.now();
  await act();
  const wallMs = performance.now() - at;
  const { user, system } = process.cpuUsage(own);
  return {
    wallMs,
    serverMs: cpuMs(contender.pid) - before.server,
    storageMs: (await contender.storageMs()) - before.storage,
    generator: (user + system) / 1000 / wallMs,
    residentKb: residentKb(contender.pid),
  };
}

/** @param {import('./contenders.mjs').Client[]} clients */
export const received = (clients) => ({
  frames: clients.reduce((sum, { frames }) => sum + frames, 0),
  bytes: clients.reduce((sum, { bytes }) => sum + bytes, 0),
});

/** @param {number[]} values */
export const spread = (values) => ({
  p50: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  p99: quantile(values, 0.99),
});
