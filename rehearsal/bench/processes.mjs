/** Starts, measures and ends the programs that are compared; none outlives the run, however it ends. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const SERVERS_CORE = '0';
const GENERATOR_CORE = '1';
const MS_A_TICK = 10; // CLK_TCK is 100 on every Linux that Node runs on
const BYTES_A_PAGE = 4096;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Whether processes can be pinned to cores (util-linux). */
export const canPin = (() => {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Puts this process, the generator, on its own core. */
export function pinGenerator() {
  if (canPin)
    execFileSync('taskset', ['-a', '-p', '-c', GENERATOR_CORE, String(process.pid)], { stdio: 'ignore' });
}

/**
 * Starts a Node program on the servers' core.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function begin(args, env) {
  const pinned = canPin ? ['taskset', '-c', SERVERS_CORE, process.execPath] : [process.execPath];
  const [command, ...words] = [...pinned, ...args];
  const stdio = process.env.BENCH_LOUD ? 'inherit' : 'ignore';
  const child = spawn(command, words, { env, stdio: ['ignore', stdio, 'inherit'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
export async function end(child, signal = 'SIGTERM') {
  if (!running.has(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 6000);
  await gone;
  clearTimeout(late);
}

/** A port that was free a moment ago. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Resolves when the address answers, and not that it is still starting (503). @param {string} url */
export async function answering(url) {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer && answer.status !== 503) return;
    await pause(50);
  }
  throw new Error(`${url} did not answer within a minute`);
}

/** User and system time of a process until now, ms; 0 when it is gone. @param {number} pid */
export function cpuMs(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
  } catch {
    return 0;
  }
}

/** Resident memory, KB. @param {number} pid */
export function residentKb(pid) {
  return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * BYTES_A_PAGE) / 1024;
}

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
