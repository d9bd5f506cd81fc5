import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { type Answer, askHolder, FolderInUse, type FolderLock, holdFolder } from './folder-lock.ts';
import { lockAddresses } from './lock-address.ts';

const base = fs.mkdtempSync(join(os.tmpdir(), 'Лаб '));
const held: FolderLock[] = [];
const children: ChildProcess[] = [];
let folders = 0;

afterEach(() => {
  for (const lock of held.splice(0)) lock.release();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  fs.rmSync(base, { recursive: true, force: true });
});

function freshFolder(name = 'папка'): string {
  folders += 1;
  const folder = join(base, `${name} ${folders}`);
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

function addressOf(folder: string): string {
  return lockAddresses(fs.realpathSync(folder))[0] ?? '';
}

async function hold(folder: string, waitMs = 0, answer?: Answer): Promise<FolderLock> {
  const lock = await holdFolder(folder, waitMs, answer);
  held.push(lock);
  return lock;
}

test('a held folder is refused, and is free as soon as its holder lets it go', async () => {
  const folder = freshFolder();
  const lock = await hold(folder);
  await expect(hold(folder, 150)).rejects.toBeInstanceOf(FolderInUse);
  // Another name of the same folder is the same folder.
  fs.symlinkSync(folder, join(base, 'link'), 'junction');
  await expect(hold(join(base, 'link'))).rejects.toBeInstanceOf(FolderInUse);
  const waiting = hold(folder, 5_000);
  lock.release();
  expect((await waiting).folder).toBe(fs.realpathSync(folder));
});

test('the socket of a killed holder is stale, and of many openers one gets the folder', async () => {
  const folder = freshFolder();
  const address = addressOf(folder);
  fs.mkdirSync(dirname(address), { recursive: true });
  const listen = 'require("net").createServer().listen(process.argv[1], () => console.log("up"))';
  const holder = spawn(process.execPath, ['-e', listen, address], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(holder);
  await once(holder.stdout, 'data');
  await expect(hold(folder)).rejects.toBeInstanceOf(FolderInUse);
  holder.kill('SIGKILL');
  await once(holder, 'close');
  expect(await askHolder(folder, '{}')).toBeUndefined();
  const openers = await Promise.allSettled(Array.from({ length: 10 }, () => hold(folder, 400)));
  expect(openers.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
});

test('a note left by an opener that was killed while taking the lock does not block for good', async () => {
  const folder = freshFolder();
  (await hold(folder)).release();
  const note = join(folder, 'lock', 'taking');
  fs.writeFileSync(note, '');
  await expect(hold(folder, 150)).rejects.toBeInstanceOf(FolderInUse);
  fs.utimesSync(note, 0, 0);
  await hold(folder, 1_000);
});

test('a request reaches the holder and its answer comes back', async () => {
  const folder = freshFolder();
  expect(await askHolder(folder, '{"ask":1}')).toBeUndefined();
  const big = 'щ'.repeat(300_000);
  const lock = await hold(folder, 0, async (request) => {
    if (request === 'fail') throw new Error('нет');
    return request === 'big' ? big : `heard ${request}`;
  });
  expect(await askHolder(folder, '{"ask":1}')).toBe('heard {"ask":1}');
  expect(await askHolder(folder, 'big')).toBe(big);
  expect(await askHolder(folder, 'fail')).toBe('{"error":"нет"}');
  expect(await askHolder(folder, 'x'.repeat(1_100_000))).toMatch(/longer than 1 MB/);
  lock.release();
  expect(await askHolder(folder, '{}')).toBeUndefined();
  expect(await askHolder(join(base, 'nowhere'), '{}')).toBeUndefined();
});

test('the socket is for its user only, and who connects and leaves does no harm', async () => {
  const folder = freshFolder();
  await hold(folder);
  const address = addressOf(folder);
  if (process.platform !== 'win32') {
    expect(fs.statSync(address).mode & 0o777).toBe(0o600);
    expect(fs.statSync(dirname(address)).mode & 0o777).toBe(0o700);
  }
  const passer = net.connect(address, () => passer.destroy());
  await once(passer, 'close');
  expect(await askHolder(folder, '{}')).toBe('{"error":"The running copy takes no requests"}');
});

test('a folder whose path is too long for a socket is held all the same', async () => {
  const folder = freshFolder('очень длинный путь '.repeat(5));
  await hold(folder);
  expect(addressOf(folder).startsWith(os.tmpdir())).toBe(true);
  expect(Buffer.byteLength(addressOf(folder))).toBeLessThan(100);
  await expect(hold(folder)).rejects.toBeInstanceOf(FolderInUse);
  expect(await askHolder(folder, '{}')).toMatch(/takes no requests/);
  fs.rmSync(dirname(addressOf(folder)), { recursive: true });
});
