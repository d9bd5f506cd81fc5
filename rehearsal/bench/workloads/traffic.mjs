/**
 * W0, W1 and W2: people write and move their pointers. All servers stand side by side with everybody at their boards, and one
 * after the other has its turn: a machine whose speed changes within minutes does so for all of them (docs/decisions/0033).
 */
import { Tally } from '../clients/tally.mjs';
import { measured, received, spread } from '../measure.mjs';
import { pause } from '../processes.mjs';
import { Hand } from '../writing.mjs';

// What is late is late, not lost; a saturated server takes a while.
const DRAIN_MS = 500;
const DRAINS = 40;
const STEP_MS = 4;
/** What the first moments of a turn cost is not measured. */
const SETTLE_MS = 1000;

/**
 * @typedef {{ boards: number, each: number, writers: number, editsHz: number, cursorHz: number }} Crowd
 * `writers`: how many at each board write
 */

/** A server with everybody at its boards, who write only while it is its turn. */
class Traffic {
  /** @type {Tally} */ #tally;
  /** @type {Hands} */ #hands;

  /**
   * @param {import('../contenders.mjs').Contender} contender
   * @param {import('../contenders.mjs').Client[][]} boards @param {Tally} tally @param {Crowd} crowd
   */
  constructor(contender, boards, tally, crowd) {
    this.contender = contender;
    this.clients = boards.flat();
    this.crowd = crowd;
    this.#tally = tally;
    this.#hands = handsOf(boards, crowd);
  }

  /** A server that was just started is compiled while it is used; a day's is not. @param {number} ms */
  async warm(ms) {
    const { stop } = write(this.#hands, this.crowd, this.#tally);
    await pause(ms);
    stop();
    await this.#drain();
  }

  /** @param {{ seconds: number }} wish @returns {Promise<import('./index.mjs').Figures>} */
  async play({ seconds }) {
    const { clients, contender, crowd } = this;
    const tally = this.#tally;
    const { stop } = write(this.#hands, crowd, tally);
    await pause(SETTLE_MS);
    const before = received(clients);
    tally.begin();
    const cost = await measured(contender, () => pause(seconds * 1000));
    tally.isCounting = false;
    const after = received(clients);
    stop();
    await this.#drain();
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
  }

  async leave() {
    for (const client of this.clients) await client.close();
  }

  async #drain() {
    const others = this.crowd.each - 1;
    for (let n = 0; n < DRAINS && this.#tally.missing(others) > 0; n += 1) await pause(DRAIN_MS);
  }
}

/** Seats everybody. @param {Crowd} crowd */
export const traffic = (crowd) => async (/** @type {import('../contenders.mjs').Contender} */ contender) => {
  const tally = new Tally();
  const boards = await contender.people(crowd.boards, crowd.each, tally);
  for (const client of boards.flat()) await client.open();
  return new Traffic(contender, boards, tally, crowd);
};

/** @typedef {{ client: import('../contenders.mjs').Client, hand: Hand, x: number, isWriter: boolean }[]} Hands */

/** @param {import('../contenders.mjs').Client[][]} boards @param {Crowd} crowd @returns {Hands} board by board */
export function handsOf(boards, { writers }) {
  return boards.flatMap((people) =>
    people.map((client, index) => ({
      ...{ client, hand: new Hand(client.writer), x: 100 * index, isWriter: index < writers },
    })),
  );
}

/** Everybody writes and moves at their own moments until `stop` is called. */
export function write(
  /** @type {Hands} */ hands,
  /** @type {Pick<Crowd, 'editsHz' | 'cursorHz'>} */ { editsHz, cursorHz },
  /** @type {Tally} */ tally,
) {
  const start = performance.now();
  const due = (/** @type {number} */ hz) =>
    hz > 0 ? start + (Math.random() * 1000) / hz : Number.POSITIVE_INFINITY;
  const turns = hands.map((one) => ({
    ...{ one, edit: due(one.isWriter ? editsHz : 0), cursor: due(cursorHz) },
  }));
  const step = () => {
    const now = performance.now();
    for (const turn of turns) {
      const { one } = turn;
      if (now >= turn.edit) {
        turn.edit += 1000 / editsHz;
        const clock = one.hand.clock;
        const update = one.hand.type();
        tally.send(one.client.writer, clock);
        one.client.push(update);
      }
      if (now >= turn.cursor) {
        turn.cursor += 1000 / cursorHz;
        one.x += 7;
        one.client.cursor(one.x % 4000, (3 * one.x) % 2500);
      }
    }
  };
  const timer = setInterval(step, STEP_MS);
  return { stop: () => clearInterval(timer) };
}
