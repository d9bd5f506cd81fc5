// @ts-check
// The database's own thread: PostgreSQL computes and writes here, so that the server's event loop stays free.
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { openFolder } from './open-folder.js';
import { writeSnapshot } from './write-snapshot.js';

/** @typedef {import('./thread-wire.ts').ToThread} ToThread */
/** @typedef {import('./thread-wire.ts').FromThread} FromThread */

const PART_BYTES = 64 * 1024;
const SEGMENTS_BETWEEN_CHECKPOINTS = 4;
const SYNC = Uint8Array.of(0x53, 0, 0, 0, 4);
const READY_AND_IDLE = [0x5a, 0, 0, 0, 5, 0x49];

if (isMainThread || !parentPort) throw new Error('thread.js runs in a worker thread only');
const port = parentPort;

let fsyncs = 0;
let segment = '';
let segmentsSinceCheckpoint = 0;
/** Whether the session is between transactions: what PostgreSQL itself said last. */
let isIdle = true;

const db = openFolder(workerData.folder, {
  synced: (name) => {
    fsyncs += 1;
    if (!/^[0-9A-F]{24}$/.test(name) || name === segment) return;
    segment = name;
    segmentsSinceCheckpoint += 1;
  },
  broken: (why) => {
    // What the disk holds is unknown now. PGlite would swallow the engine's panic and answer on: end here,
    // so that nothing is acknowledged; the next opening recovers from the log.
    say({ fatal: why });
    process.exit(1);
  },
});

/**
 * @param {FromThread} words
 * @param {Uint8Array} [handedOver]
 */
function say(words, handedOver) {
  port.postMessage(words, handedOver ? [/** @type {ArrayBuffer} */ (handedOver.buffer)] : []);
}

/**
 * @param {number} id
 * @param {Uint8Array} bytes
 */
async function exec(id, bytes) {
  /** @type {Uint8Array[]} */
  let parts = [];
  let size = 0;
  const send = () => {
    const part = new Uint8Array(Buffer.concat(parts));
    isIdle = READY_AND_IDLE.every((byte, i) => part[part.length - READY_AND_IDLE.length + i] === byte);
    say({ id, part }, part);
    parts = [];
    size = 0;
  };
  const onRawData = (/** @type {Uint8Array} */ seen) => {
    // A view of the engine's memory, overwritten by the next one.
    parts.push(seen.slice());
    size += seen.length;
    if (size >= PART_BYTES) send();
  };
  await (await db).execProtocolRawStream(bytes, { syncToFs: false, onRawData });
  if (size > 0) send();
}

/** Gives the session back as new: what a real server does when its client's connection ends. */
async function reset() {
  const session = await db;
  // After an error inside a batch the server skips all messages up to the next Sync.
  await session.execProtocolRaw(SYNC, { syncToFs: false });
  await session.exec('ROLLBACK');
  await session.exec('DISCARD ALL');
  isIdle = true;
}

async function upkeep() {
  if (!isIdle || segmentsSinceCheckpoint < SEGMENTS_BETWEEN_CHECKPOINTS) return;
  await checkpoint();
}

async function checkpoint() {
  await (await db).exec('CHECKPOINT');
  segmentsSinceCheckpoint = 0;
}

/** @param {ToThread & { do: 'snapshot' }} order */
async function snapshot({ id, folder, keep }) {
  if (isIdle) await checkpoint();
  const tar = await (await db).dumpDataDir('none');
  const bytes = new Uint8Array(await tar.arrayBuffer());
  // The copy is taken; packing and writing it need no pause of the queries that follow.
  settle(id, writeSnapshot(bytes, folder, keep));
}

async function close() {
  await (await db).close();
}

/**
 * @param {number} id
 * @param {Promise<unknown>} work
 */
function settle(id, work) {
  return work.then(
    (done) => say({ id, done }),
    (error) => say({ id, failed: String(error?.message ?? error) }),
  );
}

/** @param {ToThread} order */
async function serve(order) {
  switch (order.do) {
    case 'exec':
      await settle(order.id, exec(order.id, order.bytes));
      return upkeep();
    case 'reset':
      return settle(order.id, reset());
    case 'snapshot':
      return snapshot(order).catch((error) => say({ id: order.id, failed: String(error) }));
    case 'fsyncs':
      return say({ id: order.id, done: fsyncs });
    case 'close':
      await settle(order.id, close());
      return port.close();
  }
}

/** One order at a time: PGlite's wire call has no queue of its own. @type {Promise<unknown>} */
let last = settle(
  0,
  db.then(() => undefined),
);
port.on('message', (/** @type {ToThread} */ order) => {
  last = last
    .then(() => serve(order))
    .catch((error) => {
      say({ fatal: String(error?.stack ?? error) });
      process.exit(1);
    });
});
