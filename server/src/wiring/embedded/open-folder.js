// @ts-check
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { flush, SyncedFolder } from './synced-folder.js';

const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  // A single-user PostgreSQL never makes a checkpoint by itself: the thread does (see upkeep), and old log
  // segments are removed, not kept for later, or each snapshot would carry them.
  ...['-c', 'min_wal_size=32MB', '-c', 'max_wal_size=64MB', '-c', 'wal_recycle=off'],
];

/**
 * Opens the database in `folder`, making it first when there is none.
 * @param {string} folder absolute
 * @param {import('./synced-folder.js').Watch} watch
 */
export async function openFolder(folder, watch) {
  if (!fs.existsSync(join(folder, 'PG_VERSION'))) await makeFolder(folder, watch);
  return start(folder, watch);
}

/**
 * Makes the database beside its place, flushes every file and only then gives it its name: a kill or a power
 * cut half-way leaves no folder that looks like a database and is none.
 * @param {string} folder
 * @param {import('./synced-folder.js').Watch} watch
 */
async function makeFolder(folder, watch) {
  if (fs.existsSync(folder)) {
    if (fs.readdirSync(folder).length > 0) throw new Error(`${folder} holds files, but no database`);
    fs.rmdirSync(folder);
  }
  const unborn = `${folder}.unborn`;
  fs.rmSync(unborn, { recursive: true, force: true });
  fs.mkdirSync(unborn, { mode: 0o700 });
  const db = await start(unborn, watch);
  await db.close();
  for (const path of fs.readdirSync(unborn, { recursive: true })) flush(join(unborn, String(path)));
  flush(unborn);
  fs.renameSync(unborn, folder);
  flush(dirname(folder));
}

/**
 * @param {string} folder
 * @param {import('./synced-folder.js').Watch} watch
 */
async function start(folder, watch) {
  /** The engine's last words: the cause when it stops. @type {string[]} */
  const said = [];
  const onStderr = (/** @type {string} */ line) => {
    said.push(line);
    if (said.length > 20) said.shift();
    return false;
  };
  const broken = (/** @type {string} */ why) => watch.broken([why, ...said].join('\n'));
  try {
    return await PGlite.create({ fs: new SyncedFolder(folder, { ...watch, broken }), startParams, onStderr });
  } catch (error) {
    throw new Error(`The embedded database in ${folder} does not open: ${error}\n${said.join('\n')}`);
  }
}
