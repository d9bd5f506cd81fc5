/** W1, W2 and a quiet board: people write and move their pointers for a while. */
import { Tally } from '../clients/tally.mjs';
import { measured, received, spread } from '../measure.mjs';
import { pause } from '../processes.mjs';
import { Hand } from '../writing.mjs';

/** A server that was just started is compiled while it is used; a day's is not. */
const WARM_MS = 20_000;
// What is late is late, not lost; a saturated server takes a while.
const DRAIN_MS = 500;
const DRAINS = 40;
const STEP_MS = 4;

/**
 * @typedef {{ boards: number, each: number, writers: number, editsHz: number, cursorHz: number }} Crowd
 * `writers`: how many at each board write
 */

/** @param {Crowd} crowd */
export const traffic =
  (crowd) =>
  async (
    /** @type {import('../contenders.mjs').Contender} */ contender,
    /** @type {{ seconds: number }} */ { seconds },
  ) => {
    const tally = new Tally();
    const boards = await contender.people(crowd.boards, crowd.each, tally);
    const clients = boards.flat();
    for (const client of clients) await client.open();
    const { stop } = goOn(boards, crowd, tally);
    await pause(WARM_MS);
    const before = received(clients);
    tally.isCounting = true;
    const cost = await measured(contender, () => pause(seconds * 1000));
    tally.isCounting = false;
    const after = received(clients);
    stop();
    for (let n = 0; n < DRAINS && tally.missing(crowd.each - 1) > 0; n += 1) await pause(DRAIN_MS);
    for (const client of clients) await client.close();
    const deliveries = tally.edits + tally.cursors;
    const clientSeconds = clients.length * (cost.wallMs / 1000);
    const edit = spread(tally.latencies);
    const ack = spread(tally.acks);
    return {
      cpuUs: (cost.serverMs * 1000) / deliveries,
      storageUs: (cost.storageMs * 1000) / deliveries,
      core: cost.serverMs / cost.wallMs,
      generator: cost.generator,
      ...{ p50: edit.p50, p95: edit.p95, p99: edit.p99, ackP95: ack.p95, ackP99: ack.p99 },
      frames: (after.frames - before.frames) / clientSeconds,
      kbytes: (after.bytes - before.bytes) / 1000 / clientSeconds,
      // A saturated server sends less because less arrives: bytes are compared for what arrived.
      bytesADelivery: (after.bytes - before.bytes) / deliveries,
      deliveries,
      memoryMb: cost.residentKb / 1024,
      ...{ missing: tally.missing(crowd.each - 1), doubled: tally.doubled, refused: tally.refused },
    };
  };

/** Everybody writes and moves at their own moments until `stop` is called; `hands` are those of the boards, one after the other. */
export function goOn(
  /** @type {import('../contenders.mjs').Client[][]} */ boards,
  /** @type {Crowd} */ { writers, editsHz, cursorHz },
  /** @type {Tally} */ tally,
) {
  const start = performance.now();
  const due = (/** @type {number} */ hz) =>
    hz > 0 ? start + (Math.random() * 1000) / hz : Number.POSITIVE_INFINITY;
  const hands = boards.flatMap((people) =>
    people.map((client, index) => ({
      ...{ client, hand: new Hand(client.writer), x: 100 * index },
      ...{ edit: due(index < writers ? editsHz : 0), cursor: due(cursorHz) },
    })),
  );
  const step = () => {
    const now = performance.now();
    for (const one of hands) {
      if (now >= one.edit) {
        one.edit += 1000 / editsHz;
        const clock = one.hand.clock;
        const update = one.hand.type();
        tally.send(one.client.writer, clock);
        one.client.push(update);
      }
      if (now >= one.cursor) {
        one.cursor += 1000 / cursorHz;
        one.x += 7;
        one.client.cursor(one.x % 4000, (3 * one.x) % 2500);
      }
    }
  };
  const timer = setInterval(step, STEP_MS);
  return { stop: () => clearInterval(timer), hands };
}
