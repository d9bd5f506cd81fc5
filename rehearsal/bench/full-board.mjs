/** A board of one group with many notes, for those who look at how the client bears it. */
import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { addNotes, readFrames } from '@case-lab/contract/boards';
import { io } from 'socket.io-client';
import msgpack from 'socket.io-msgpack-parser';
import * as Y from 'yjs';
import { GRID_FRAME, layOneFrame } from './one-frame.mjs';
import { pause } from './processes.mjs';
import { someWords } from './writing.mjs';

const NOTES_AN_UPDATE = 40;
/** One document takes no more; the rest is written by other hands, as in a real lab. */
const NOTES_A_HAND = 1_000;
/** The same grid in which the peers' notes lie (canvas/peers/src/board.js). */
const CELL = { w: 216, h: 156 };
const KINDS = /** @type {const} */ (['idea', 'question', 'barrier', 'enabler', 'adaptation']);

/** A connection of one seat. @param {string} url @param {string} token */
export async function connected(url, token) {
  const socket = io(url, { parser: msgpack, transports: ['websocket'], auth: { token }, forceNew: true });
  await new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(undefined));
    socket.once('connect_error', reject);
  });
  return socket;
}

/** @param {import('socket.io-client').Socket} socket @param {string} boardId @param {string} doc */
export async function opened(socket, boardId, doc = 'board') {
  const answer = await socket.emitWithAck('board:open', { boardId, doc });
  if (!answer.ok) throw new Error(`board:open was refused: ${answer.code}`);
  const document = new Y.Doc();
  if (answer.state) Y.applyUpdateV2(document, inflateRawSync(answer.state));
  for (const update of answer.updates) Y.applyUpdate(document, new Uint8Array(update));
  document.clientID = answer.clientIds[0] ?? document.clientID;
  return document;
}

/**
 * Makes a lab with one board of `count` notes and a seat for each of `people`; gives the board's id, its frames, its notes
 * and the seats' tokens. They lie in the slots of all frames, or in one grid in one frame (`isGrid`).
 * @param {import('./our-house.mjs').OurHouse} house @param {number} count @param {number} people
 */
export async function fullBoard(house, count, people, isGrid = false) {
  const url = house.url ?? '';
  const writers = Math.ceil(count / NOTES_A_HAND);
  const seats = await house.seat(1, people + writers);
  const [[boardId]] = seats;
  const tokens = seats.map(([, token]) => token);
  const columns = Math.ceil(Math.sqrt(count * 1.2));
  if (isGrid) {
    const size = { w: columns * CELL.w, h: Math.ceil(count / columns) * CELL.h };
    await layOneFrame(house.database.url, boardId, size);
  }
  /** @type {string[]} */
  const notes = [];
  /** @type {import('@case-lab/contract/boards').Frame[]} */
  let frames = [];
  for (let writer = 0; writer < writers; writer += 1) {
    const socket = await connected(url, tokens[people + writer]);
    frames = readFrames(await opened(socket, boardId, 'frames'));
    // The server gives a board the frames that it lacks; the grid lies in its own.
    if (isGrid) frames = frames.filter(({ id }) => id === GRID_FRAME);
    const { clientID } = await opened(socket, boardId);
    const hand = new Y.Doc();
    hand.clientID = clientID;
    const from = writer * NOTES_A_HAND;
    const made = Array.from({ length: Math.min(NOTES_A_HAND, count - from) }, (_, n) =>
      noteAt(from + n, count, frames, isGrid),
    );
    await write(socket, { boardId, hand, made });
    notes.push(...made.map(({ id }) => id));
    socket.disconnect();
  }
  return { boardId, frames, notes, tokens: tokens.slice(0, people) };
}

/** @param {number} n @param {number} count @param {import('@case-lab/contract/boards').Frame[]} frames @param {boolean} isGrid */
function noteAt(n, count, frames, isGrid) {
  const columns = Math.ceil(Math.sqrt(count * 1.2));
  const at = { x: (n % columns) * CELL.w, y: Math.floor(n / columns) * CELL.h };
  return {
    ...{ id: randomUUID(), frame: frames[n % frames.length].id, text: someWords(4 + (n % 13)) },
    facts: { kind: KINDS[n % KINDS.length], lang: /** @type {const} */ ('ru'), made: Date.now() },
    ...(isGrid && { at }),
  };
}

async function write(socket, { boardId, hand, made }) {
  for (let first = 0; first < made.length; first += NOTES_AN_UPDATE) {
    const before = Y.encodeStateVector(hand);
    addNotes(hand, made.slice(first, first + NOTES_AN_UPDATE));
    const update = Y.encodeStateAsUpdate(hand, before);
    const push = { boardId, doc: 'board', msgId: randomUUID(), update: Buffer.from(update) };
    const answer = await socket.emitWithAck('board:push', push);
    if (!answer.ok) throw new Error(`board:push was refused: ${answer.code}`);
    await pause(20);
  }
}
