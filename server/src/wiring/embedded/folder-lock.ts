import fs from 'node:fs';
import net from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockAddresses, makePrivateFolder } from './lock-address.ts';
import { type Answer, answerLine, askLine } from './lock-line.ts';

export type { Answer } from './lock-line.ts';

const RETRY_MS = 100;
/** Taking the lock lasts milliseconds: a note of it this old was left by a process that was killed meanwhile. */
const TAKING_LASTS_MS = 5_000;

export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  constructor(folder: string) {
    super(`The data folder ${folder} is in use by another running copy`);
  }
}

export type FolderLock = {
  /** The real path of the folder that is held. */
  folder: string;
  /** At once: a request that is still being answered keeps its own connection. */
  release(): void;
};

/**
 * Makes `dataDir` if need be and holds it by a listening local socket: the system closes that with the
 * process, however it ends, so a lock is never left behind. Throws `FolderInUse` when another process (or
 * this one) still holds it after `waitMs`.
 */
export async function holdFolder(dataDir: string, waitMs: number, answer?: Answer): Promise<FolderLock> {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = fs.realpathSync(dataDir);
  const patience = performance.now() + waitMs;
  for (;;) {
    const server = await tryToHold(folder, answer);
    if (server) return { folder, release: () => server.close() };
    if (performance.now() >= patience) throw new FolderInUse(folder);
    await sleep(RETRY_MS);
  }
}

/**
 * Sends one request (a line of JSON) to the running copy that holds the folder, and resolves its answer;
 * undefined when nobody holds it. Throws when the holder goes away before it has answered.
 */
export async function askHolder(dataDir: string, request: string): Promise<string | undefined> {
  if (request.includes('\n')) throw new Error('A request is one line');
  if (!fs.existsSync(dataDir)) return undefined;
  for (const address of lockAddresses(fs.realpathSync(dataDir))) {
    const holder = await reach(address);
    if (holder) return askLine(holder, request);
  }
  return undefined;
}

async function tryToHold(folder: string, answer?: Answer): Promise<net.Server | undefined> {
  const addresses = lockAddresses(folder);
  const note = process.platform === 'win32' ? undefined : noteOfTaking(folder);
  if (note === 'taken') return undefined;
  try {
    for (const address of addresses) if (await isHeld(address)) return undefined;
    return await listenAtFirst(addresses, answer);
  } finally {
    note?.remove();
  }
}

/**
 * Two openers may both find the same stale socket; the slower would then unlink the live one of the faster.
 * So only one at a time looks, unlinks and listens. (A Windows pipe needs none of this: it has one owner.)
 */
function noteOfTaking(folder: string): 'taken' | { remove(): void } {
  makePrivateFolder(join(folder, 'lock'));
  const path = join(folder, 'lock', 'taking');
  try {
    fs.closeSync(fs.openSync(path, 'wx'));
    return { remove: () => fs.rmSync(path, { force: true }) };
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const since = fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  if (Math.abs(Date.now() - since) > TAKING_LASTS_MS) fs.rmSync(path, { force: true });
  return 'taken';
}

async function listenAtFirst(addresses: string[], answer?: Answer): Promise<net.Server | undefined> {
  let refusal: unknown = new Error('No place for the lock of the data folder');
  for (const address of addresses) {
    try {
      return await listen(address, answer);
    } catch (error) {
      if (codeOf(error) === 'EADDRINUSE') return undefined;
      // This file system holds no sockets, or not of ours: the next place.
      refusal = error;
    }
  }
  throw refusal;
}

async function listen(address: string, answer?: Answer): Promise<net.Server> {
  const isFile = process.platform !== 'win32';
  if (isFile) {
    makePrivateFolder(dirname(address));
    fs.rmSync(address, { force: true });
  }
  const server = net.createServer((socket) => answerLine(socket, answer));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  if (isFile) fs.chmodSync(address, 0o600);
  // The lock is held for as long as the process lives, and is no reason for it to live.
  server.unref();
  return server;
}

async function isHeld(address: string): Promise<boolean> {
  try {
    const holder = await reach(address);
    holder?.destroy();
    return holder !== undefined;
  } catch (error) {
    // Somebody listens, with more callers at the door than the system lets wait.
    if (codeOf(error) === 'EAGAIN') return true;
    throw error;
  }
}

const NOBODY = ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK', 'ECONNRESET'];

/**
 * A connection to whoever listens there; undefined when nobody does, or when he let go at this very moment
 * (ECONNRESET). Any other failure is not ours to guess.
 */
function reach(address: string): Promise<net.Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(address);
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error) => {
      if (NOBODY.includes(codeOf(error))) resolve(undefined);
      else reject(error);
    });
  });
}

/** By its shape: under Jest a system error belongs to another realm, and `instanceof Error` is false. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
