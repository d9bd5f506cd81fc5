import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';

/** Linux takes 108 bytes, macOS 104, both with the closing zero; a longer one is cut off without a word. */
const SOCKET_PATH_BYTES = 100;

/**
 * Where the copy that holds `folder` (its real path) may listen, best first. Best is inside the folder
 * itself: every process that can write there then looks in the same place, whatever its TMPDIR. The one in
 * the temporary folder is for paths too long for a socket, and for file systems that hold no sockets.
 */
export function lockAddresses(folder: string, platform: NodeJS.Platform = process.platform): string[] {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 20);
  if (platform === 'win32') return [`\\\\.\\pipe\\case-lab-${hash}`];
  const inside = join(folder, 'lock', 'socket');
  const outside = join(os.tmpdir(), `case-lab-${hash}`, 'socket');
  return [inside, outside].filter((path) => Buffer.byteLength(path) <= SOCKET_PATH_BYTES);
}

/** Makes a folder that only this user may enter, so that a socket in it is never reachable by another. */
export function makePrivateFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = fs.statSync(folder);
  const isOurs = process.getuid === undefined || process.getuid() === 0 || process.getuid() === uid;
  if (!isOurs) throw new Error(`${folder} belongs to another user`);
  if (process.platform !== 'win32') fs.chmodSync(folder, 0o700);
}
