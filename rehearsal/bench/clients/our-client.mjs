/**
 * A client of Case Lab on a bare websocket: Engine.IO 4 and Socket.IO with the msgpack parser, as docs/wire.md has it.
 * socket.io-client would do, but hundreds of them in one process would be measured instead of the server.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { decodePresenceRoom, encodePresence } from '@case-lab/contract/boards';
import msgpack from 'socket.io-msgpack-parser';
import { WebSocket } from 'ws';
import { pause } from '../processes.mjs';
import { editsIn } from './tally.mjs';

const [CONNECT, EVENT, ACK, CONNECT_ERROR] = [0, 2, 3, 4];
const WAIT_MS = 60_000;
/** What the pace of pushes allows before it is 60 a second. */
const PUSHES_AT_ONCE = 500;
const PUSHES_TOGETHER = 50;

/** @typedef {{ type: number, nsp: string, data?: any, id?: number }} Packet */

/** @param {Packet} packet @returns {Buffer} */
const encode = (packet) => /** @type {any} */ (new msgpack.Encoder()).encode(packet)[0];

/** @param {Buffer} frame @returns {Packet} */
function decode(frame) {
  const decoder = new msgpack.Decoder();
  /** @type {Packet | undefined} */
  let packet;
  decoder.on('decoded', (/** @type {Packet} */ decoded) => {
    packet = decoded;
  });
  decoder.add(frame);
  if (!packet) throw new Error('a frame that is no packet');
  return packet;
}

export class OurClient {
  frames = 0;
  bytes = 0;
  writer = 0;
  /** Under which id others see this client's cursor: that of its newest connection. */
  presence = 0;
  seq = 0;
  /** @type {{ state?: Uint8Array, updates: Uint8Array[] } | undefined} */ opened;
  #calls = 0;
  /** @type {Map<number, (answer: any) => void>} */ #waiting = new Map();
  /** @type {import('ws').WebSocket | undefined} */ #socket;

  /** @param {string} url @param {string} board @param {string} token @param {import('./tally.mjs').Tally} tally */
  constructor(url, board, token, tally) {
    this.url = url;
    this.board = board;
    this.token = token;
    this.tally = tally;
  }

  /** Connects and resolves when the board's state has come. `since`: the copy at hand. */
  async open(since = { vector: Uint8Array.of(0), seq: 0 }) {
    const address = `${this.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { perMessageDeflate: false });
    this.#socket = socket;
    await once(socket, 'open');
    socket.on('error', () => {}); // a close follows
    const connected = new Promise((resolve, reject) => {
      this.#waiting.set(-1, resolve);
      socket.once('close', () => reject(new Error('the connection was closed')));
    });
    socket.on('message', (/** @type {Buffer} */ frame, isBinary) => this.#hear(frame, isBinary));
    socket.send(encode({ type: CONNECT, nsp: '/', data: { token: this.token } }));
    await connected;
    const copy = since.seq > 0 ? { seq: since.seq, vector: since.vector, spare: 3 } : {};
    const answer = await this.#ask('board:open', { boardId: this.board, ...copy });
    if (!answer.ok) throw new Error(`board:open was refused: ${answer.code}`);
    this.opened = answer;
    this.seq = answer.seq;
    this.presence = answer.clientIds[0];
    // A page writes under one id all its life; a connection's newest id is its cursor's.
    this.writer ||= answer.clientIds[0];
  }

  /** Gives the board all of its content, in updates below the bound of one. @param {Uint8Array} _state @param {Uint8Array[]} parts */
  async fill(_state, parts) {
    for (let first = 0; first < parts.length; first += PUSHES_TOGETHER) {
      const answers = await Promise.all(
        parts.slice(first, first + PUSHES_TOGETHER).map((part) => this.#save(part)),
      );
      const refused = answers.find((answer) => !answer.ok);
      if (refused) throw new Error(`board:push was refused: ${refused.code}`);
      this.seq = Math.max(this.seq, ...answers.map((answer) => answer.seq));
      if (first >= PUSHES_AT_ONCE) await pause(900);
    }
  }

  /** @param {Uint8Array} update */
  push(update) {
    const { tally } = this;
    const at = performance.now();
    this.#save(update).then(
      (answer) => {
        if (!answer.ok) tally.refused += 1;
        else if (tally.isCounting) tally.acks.push(performance.now() - at);
      },
      () => {},
    );
  }

  /** @param {Uint8Array} update */
  #save(update) {
    const data = { boardId: this.board, doc: 'board', msgId: randomUUID(), update: Buffer.from(update) };
    return this.#ask('board:push', data);
  }

  /** @param {import('@case-lab/contract/boards').Presence} state */
  present(state) {
    const data = { boardId: this.board, data: Buffer.from(encodePresence(state)) };
    this.#send({ type: EVENT, nsp: '/', data: ['board:presence', data] });
  }

  /** @param {number} x @param {number} y */
  cursor(x, y) {
    this.present({ is: 'cursor', x, y });
  }

  async close() {
    if (!this.#socket || this.#socket.readyState === WebSocket.CLOSED) return;
    const closed = once(this.#socket, 'close');
    this.#socket.terminate();
    await closed;
    this.#waiting.clear();
  }

  /** @param {string} event @param {object} data @returns {Promise<any>} */
  #ask(event, data) {
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${event}: no answer`)), WAIT_MS).unref();
      this.#waiting.set(id, (answer) => {
        clearTimeout(late);
        resolve(answer);
      });
      this.#send({ type: EVENT, nsp: '/', data: [event, data], id });
    });
  }

  /** @param {Packet} packet */
  #send(packet) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(encode(packet));
  }

  /** @param {Buffer} frame @param {boolean} isBinary */
  #hear(frame, isBinary) {
    this.frames += 1;
    this.bytes += frame.length;
    if (!isBinary) {
      if (frame.toString() === '2') this.#socket?.send('3');
      return;
    }
    if (frame.length > 50_000) return void this.#answer(decode(frame));
    const brought = /** @type {Read} */ (this.tally.read(frame, readFrame));
    if (brought.packet) return void this.#answer(brought.packet);
    if (brought.cursors.length > 0) this.tally.reach(this.presence, brought);
    else this.tally.reach(this.writer, brought);
  }

  /** @param {Packet} packet */
  #answer({ type, id, data }) {
    if (type === CONNECT_ERROR) throw new Error(`not let in: ${JSON.stringify(data)}`);
    const key = type === CONNECT ? -1 : (id ?? -2);
    this.#waiting.get(key)?.(type === ACK ? data[0] : undefined);
    this.#waiting.delete(key);
  }
}

/** @typedef {import('./tally.mjs').Brought & { packet?: Packet }} Read */

/** @param {Buffer} frame @returns {Read} */
function readFrame(frame) {
  const packet = decode(frame);
  if (packet.type !== EVENT) return { edits: [], cursors: [], packet };
  const [event, data] = packet.data;
  if (event === 'board:presence') {
    const there = decodePresenceRoom(new Uint8Array(data.data));
    return { edits: [], cursors: there.map(([id]) => id) };
  }
  if (event !== 'board:news') return { edits: [], cursors: [] };
  return { edits: data.updates.flatMap((/** @type {Uint8Array} */ update) => editsIn(update)), cursors: [] };
}
