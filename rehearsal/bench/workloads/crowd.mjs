/** W7: a venue. All come at once from one address, all write, the server is killed, and all come back. */
import { inflateRawSync } from 'node:zlib';
import * as Y from 'yjs';
import { editsIn, Tally } from '../clients/tally.mjs';
import { measured, spread } from '../measure.mjs';
import { pause } from '../processes.mjs';
import { handsOf, write } from './traffic.mjs';

const WARM_MS = 3000;
const DRAIN_MS = 250;
const DRAINS = 80;
const GIVE_UP_MS = 60_000;
const HERD_MS = 100;

/** @typedef {import('../clients/our-client.mjs').OurClient} Client */
/** @typedef {{ client: Client, hand: import('../writing.mjs').Hand }} Writer */

/** @param {{ boards: number, each: number, seconds: number }} wish `seconds`: of writing, whatever the other workloads take */
export const crowd =
  ({ boards, each, seconds }) =>
  async (/** @type {import('../contenders.mjs').Contender} */ contender) => {
    const tally = new Tally();
    /** @type {Client[][]} */
    let tables = [];
    const coming = await measured(contender, async () => {
      tables = /** @type {Client[][]} */ (await contender.people(boards, each, tally));
      await Promise.all(tables.flat().map((client) => client.open()));
    });
    const clients = tables.flat();
    const hands = handsOf(tables, { boards, each, writers: each, editsHz: 1, cursorHz: 0 });
    const { stop } = write(hands, { editsHz: 1, cursorHz: 0 }, tally);
    await pause(WARM_MS);
    tally.isCounting = true;
    const cost = await measured(contender, () => pause(seconds * 1000));
    tally.isCounting = false;
    stop();
    const missing = await drained(tally, each - 1);
    const fall = performance.now();
    const returning = comeBack(/** @type {Writer[]} */ (hands), each - 1);
    await contender.restart?.();
    const ready = performance.now();
    const back = await returning;
    for (const client of clients) await client.close();
    const ack = spread(tally.acks);
    return {
      ...{ joinedMs: coming.wallMs, joinedCpuMs: coming.serverMs },
      ...{ ...spread(tally.latencies), ackP99: ack.p99, core: cost.serverMs / cost.wallMs },
      ...{ generator: cost.generator, memoryMb: cost.residentKb / 1024 },
      ...{ downMs: ready - fall, backMs: Math.max(...back.returns) - ready, herd: herdOf(back.tries, ready) },
      ...{ missing: missing + back.missing, doubled: tally.doubled + back.doubled },
      refused: tally.refused,
    };
  };

/**
 * Everybody writes one word without a connection, then tries to connect as our page does, says that word, and stays. Ends when
 * each has everybody's. Times are of `performance.now()`: each try to connect, and when each was let in and had what it missed.
 * @param {Writer[]} writers @param {number} others how many else are at each board
 */
export async function comeBack(writers, others) {
  const tally = new Tally();
  /** @type {number[]} */ const tries = [];
  /** @type {number[]} */ const returns = [];
  await Promise.all(
    writers.map(async ({ client, hand }) => {
      client.tally = tally;
      const since = { vector: Y.encodeStateVector(hand.doc), seq: client.seq };
      const clock = hand.clock;
      const update = hand.type();
      tally.send(client.writer, clock);
      await reach(client, since, tries);
      returns.push(performance.now());
      tally.reach(client.writer, { edits: missedBy(client).flatMap(editsIn), cursors: [] });
      client.push(update);
    }),
  );
  return { tries, returns, missing: await drained(tally, others), doubled: tally.doubled };
}

/** What a client was given when it was let in, as v1 updates. @param {Client} client @returns {Uint8Array[]} */
function missedBy({ opened }) {
  const { state, updates = [] } = opened ?? {};
  return state ? [Y.convertUpdateFormatV2ToV1(inflateRawSync(state)), ...updates] : updates;
}

/** The waits of socket.io-client with the settings of our page. @param {number} tried */
const waitMs = (tried) => Math.min(3000, 1000 * 2 ** tried * 2 * Math.random());

/** @param {Client} client @param {Parameters<Client['open']>[0]} since @param {number[]} tries */
async function reach(client, since, tries) {
  for (let tried = 0, until = performance.now() + GIVE_UP_MS; performance.now() < until; tried += 1) {
    await pause(waitMs(tried));
    tries.push(performance.now());
    try {
      return await client.open(since);
    } catch {
      // Nobody is there yet.
    }
  }
  throw new Error('somebody did not come back within a minute');
}

/** Waits until everything has arrived; how many deliveries are missing at last. @param {Tally} tally @param {number} others */
export async function drained(tally, others) {
  for (let n = 0; n < DRAINS && tally.missing(others) > 0; n += 1) await pause(DRAIN_MS);
  return tally.missing(others);
}

/** The most tries within 100 ms since the server is ready again. @param {number[]} tries @param {number} ready */
function herdOf(tries, ready) {
  /** @type {Map<number, number>} */
  const slots = new Map();
  for (const at of tries) {
    if (at < ready) continue;
    const slot = Math.floor(at / HERD_MS);
    slots.set(slot, (slots.get(slot) ?? 0) + 1);
  }
  return Math.max(0, ...slots.values());
}
