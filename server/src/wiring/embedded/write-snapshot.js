// @ts-check
import fs from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { flush } from './synced-folder.js';

/**
 * Writes `tar` (a copy of the data folder) gzipped into `folder`: flushed, then renamed, so a file with a
 * snapshot's name is always a whole one. Keeps the newest `keep`. Answers its path.
 * @param {Uint8Array} tar
 * @param {string} folder
 * @param {number} keep
 */
export async function writeSnapshot(tar, folder, keep) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Two in one millisecond, or a clock set back, must not write over an older one.
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const name = `${stamp}-${String(fs.readdirSync(folder).length).padStart(4, '0')}.tar.gz`;
  const part = join(folder, `${name}.part`);
  await pipeline(
    Readable.from(slices(tar)),
    createGzip({ level: 5 }),
    fs.createWriteStream(part, { mode: 0o600 }),
  );
  flush(part);
  const path = join(folder, name);
  fs.renameSync(part, path);
  flush(folder);
  prune(folder, keep, name);
  return path;
}

/** @param {Uint8Array} bytes */
function* slices(bytes) {
  const size = 256 * 1024;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/**
 * @param {string} folder
 * @param {number} keep
 * @param {string} newest
 */
function prune(folder, keep, newest) {
  const others = fs.readdirSync(folder).filter((name) => name !== newest);
  const whole = others.filter((name) => name.endsWith('.tar.gz')).sort();
  const abandoned = others.filter((name) => name.endsWith('.tar.gz.part'));
  const tooMany = whole.slice(0, Math.max(0, whole.length - keep + 1));
  for (const name of [...tooMany, ...abandoned]) fs.rmSync(join(folder, name));
}
