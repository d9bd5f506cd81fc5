/**
 * W5: eight people drag notes at 60 Hz on a board of 1,000. At the peers every move is written into the document, as their
 * users do; ours says it as presence at 15 Hz and writes once, on drop.
 */
import { inflateRawSync } from 'node:zlib';
import * as Y from 'yjs';
import { Tally } from '../clients/tally.mjs';
import { measured, received } from '../measure.mjs';
import { pause } from '../processes.mjs';
import { Hand } from '../writing.mjs';

const MOVES_HZ = 60;
const SAID_HZ = 15;
const DRAG_MS = 2000;

/** @typedef {import('../contenders.mjs').Client} Client */

/** @param {{ people: number, notes: number }} wish */
export const dragging =
  ({ people, notes }) =>
  async (
    /** @type {import('../contenders.mjs').Contender} */ contender,
    /** @type {{ seconds: number }} */ { seconds },
  ) => {
    const [clients] = await contender.people(1, people + 2, new Tally());
    const [first, last, ...draggers] = clients;
    await first.open();
    const { state, parts } = new Hand(first.writer).board(notes);
    await first.fill(state, parts);
    const stops = [];
    for (const client of draggers) {
      await client.open();
      const hand = new Hand(client.writer);
      Y.applyUpdate(hand.doc, state);
      const all = [...hand.doc.getMap('notes').keys()];
      stops.push(drag(client, hand, all.slice(stops.length * 100, stops.length * 100 + 100)));
    }
    const before = received(draggers);
    const cost = await measured(contender, () => pause(seconds * 1000));
    const after = received(draggers);
    for (const stop of stops) stop();
    await pause(1000);
    await last.open();
    const size = sizeOf(last);
    for (const client of clients) await client.close();
    return {
      cpuMsASecond: cost.serverMs / (cost.wallMs / 1000),
      storageMs: cost.storageMs / (cost.wallMs / 1000),
      generator: cost.generator,
      frames: (after.frames - before.frames) / people / (cost.wallMs / 1000),
      kbytes: (after.bytes - before.bytes) / 1000 / people / (cost.wallMs / 1000),
      document: size / state.byteLength,
    };
  };

/** Drags one note after another, two seconds each. @param {Client} client @param {Hand} hand @param {string[]} notes */
function drag(client, hand, notes) {
  const isOurs = 'seq' in client;
  let moves = Math.floor(Math.random() * MOVES_HZ);
  const perDrag = (DRAG_MS / 1000) * MOVES_HZ;
  const timer = setInterval(() => {
    moves += 1;
    const note = notes[Math.floor(moves / perDrag) % notes.length];
    const x = (moves % perDrag) * 3;
    const isDrop = moves % perDrag === perDrag - 1;
    if (!isOurs || isDrop) client.push(hand.move(note, x, 100 + x));
    else if (moves % (MOVES_HZ / SAID_HZ) === 0) client.present({ is: 'drag', notes: [note], dx: x, dy: x });
  }, 1000 / MOVES_HZ);
  return () => clearInterval(timer);
}

/** Bytes of the whole document (encoding v1) that a newcomer gets. @param {Client} client */
function sizeOf(client) {
  const doc = new Y.Doc();
  if ('opened' in client) {
    if (client.opened?.state) Y.applyUpdateV2(doc, inflateRawSync(client.opened.state));
    for (const update of client.opened?.updates ?? []) Y.applyUpdate(doc, update);
  } else Y.applyUpdate(doc, client.state);
  return Y.encodeStateAsUpdate(doc).byteLength;
}
