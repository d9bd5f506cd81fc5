/** W3: all open one large board at the same moment. W6: all come back after a minute. */
import * as Y from 'yjs';
import { Tally } from '../clients/tally.mjs';
import { measured, received, spread } from '../measure.mjs';
import { pause } from '../processes.mjs';
import { Hand } from '../writing.mjs';

const SETTLE_MS = 3000;
/** So often all have come and gone before: V8 compiles the code of a handshake where it is hot, on every server alike. */
const WARM_TIMES = 12;

/** @typedef {import('../contenders.mjs').Contender} Contender */
/** @typedef {import('../contenders.mjs').Client} Client */

/** Lets all of them in at once; ends when the last has its state. @param {Contender} contender @param {Client[]} clients */
async function letIn(contender, clients, since = (/** @type {Client} */ _client) => undefined) {
  /** @type {number[]} */
  const each = [];
  const before = received(clients);
  const cost = await measured(contender, async () => {
    const at = performance.now();
    await Promise.all(
      clients.map(async (client) => {
        await client.open(since(client));
        each.push(performance.now() - at);
      }),
    );
  });
  await pause(300);
  const { bytes } = received(clients);
  return {
    ...{ cpuMs: cost.serverMs, storageMs: cost.storageMs, generator: cost.generator },
    ...{ lastMs: Math.max(...each), p50: spread(each).p50 },
    kbytesEach: (bytes - before.bytes) / 1000 / clients.length,
    memoryMb: cost.residentKb / 1024,
  };
}

/** @param {{ people: number, notes: number }} wish */
export const stampede =
  ({ people, notes }) =>
  async (/** @type {Contender} */ contender) => {
    const [clients] = await contender.people(1, people + 1, new Tally());
    const [first, ...others] = clients;
    await first.open();
    const { state, parts } = new Hand(first.writer).board(notes);
    await first.fill(state, parts);
    // The board was made before the others come.
    await pause(SETTLE_MS);
    const result = await letIn(contender, others);
    for (const client of clients) await client.close();
    return { ...result, boardKb: state.byteLength / 1000 };
  };

/** @param {{ boards: number, each: number, notes: number, edits: number }} wish `edits`: on each board in the meantime */
export const comingBack =
  ({ boards, each, notes, edits }) =>
  async (/** @type {Contender} */ contender) => {
    const tables = await contender.people(boards, each + 1, new Tally());
    const returning = tables.flatMap(([, ...others]) => others);
    for (let time = 0; time < WARM_TIMES; time += 1) {
      await Promise.all(returning.map((client) => client.open()));
      for (const client of returning) await client.close();
    }
    const copies = new Map();
    let missedKb = 0;
    for (const [writer, ...others] of tables) {
      await writer.open();
      // A minute of eight people: they write at different notes, so that their words don't merge into runs.
      const hand = new Hand(writer.writer, 8);
      const { state, parts } = hand.board(notes);
      await writer.fill(state, parts);
      for (const client of others) await client.open();
      const vector = Y.encodeStateVector(hand.doc);
      for (const client of others) copies.set(client, { vector, seq: 'seq' in client ? client.seq : 0 });
      for (const client of others) await client.close();
      const typed = Array.from({ length: edits }, () => hand.type());
      const missed = Y.encodeStateAsUpdate(hand.doc, vector);
      missedKb = missed.byteLength / 1000;
      copies.set(writer, { missed, typed });
    }
    // All boards at once: a minute's writing, so a connection's pace bounds it.
    await Promise.all(
      tables.map(([writer]) => writer.fill(copies.get(writer).missed, copies.get(writer).typed)),
    );
    // What writing leaves to be done is no part of coming back.
    await pause(SETTLE_MS);
    const result = await letIn(contender, returning, (client) => copies.get(client));
    for (const client of tables.flat()) await client.close();
    return { ...result, missedKb };
  };
