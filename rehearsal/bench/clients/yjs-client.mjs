/** A client of the y-websocket and Hocuspocus protocols, and of the relays, on a bare websocket. */
import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { editsIn } from './tally.mjs';

const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const [STEP_1, STEP_2] = [0, 1];
let people = 0;

/** @typedef {'y-websocket' | 'hocuspocus' | 'relay' | 'batched'} Dialect */

export class YjsClient {
  frames = 0;
  bytes = 0;
  /** As Yjs itself chooses one. */
  writer = 1 + Math.floor(Math.random() * 0xffffffff);
  /** @type {Uint8Array} */ state = new Uint8Array();
  #clock = 0;
  #name = `Participant ${++people}`;
  /** @type {import('ws').WebSocket | undefined} */ #socket;
  /** @type {() => void} */ #onState = () => {};

  /** @param {string} url @param {string} board @param {Dialect} dialect @param {import('./tally.mjs').Tally} tally */
  constructor(url, board, dialect, tally) {
    this.url = url;
    this.board = board;
    this.dialect = dialect;
    this.tally = tally;
  }

  /** Connects and resolves when the board's state has come. `since`: the state vector of the copy at hand. */
  async open(since = { vector: Uint8Array.of(0), seq: 0 }) {
    const socket = new WebSocket(`${this.url}/${this.board}`, { perMessageDeflate: false });
    this.#socket = socket;
    socket.on('message', (/** @type {Buffer} */ frame) => this.#hear(frame));
    await once(socket, 'open');
    const came = new Promise((resolve) => {
      this.#onState = () => resolve(undefined);
    });
    if (this.dialect === 'hocuspocus') {
      this.#send(AUTH, (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarString(encoder, '');
      });
    }
    this.#sync(STEP_1, since.vector);
    await came;
  }

  /** Gives the board all of its content at once. @param {Uint8Array} state @param {Uint8Array[]} _parts */
  async fill(state, _parts) {
    this.#sync(STEP_2, state);
    // Answered after the state was taken in: the server reads one connection's messages in order.
    const came = new Promise((resolve) => {
      this.#onState = () => resolve(undefined);
    });
    this.#sync(STEP_1, Uint8Array.of(0));
    await came;
  }

  /** @param {Uint8Array} update */
  push(update) {
    this.#sync(2, update);
  }

  /** Says where the pointer is, as y-protocols' awareness does. @param {object} state */
  present(state) {
    const entry = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, this.writer);
      encoding.writeVarUint(encoder, ++this.#clock);
      encoding.writeVarString(
        encoder,
        JSON.stringify({ user: { name: this.#name, color: '#30bced' }, ...state }),
      );
    });
    this.#send(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, entry));
  }

  /** @param {number} x @param {number} y */
  cursor(x, y) {
    this.present({ cursor: { x, y } });
  }

  async close() {
    if (!this.#socket || this.#socket.readyState === WebSocket.CLOSED) return;
    const closed = once(this.#socket, 'close');
    this.#socket.terminate();
    await closed;
  }

  /** @param {number} step @param {Uint8Array} bytes */
  #sync(step, bytes) {
    this.#send(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  }

  /** @param {number} type @param {(encoder: encoding.Encoder) => void} write */
  #send(type, write) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#socket.send(
      encoding.encode((encoder) => {
        if (this.dialect === 'hocuspocus') encoding.writeVarString(encoder, this.board);
        encoding.writeVarUint(encoder, type);
        write(encoder);
      }),
    );
  }

  /** @param {Buffer} frame */
  #hear(frame) {
    this.frames += 1;
    this.bytes += frame.length;
    if (this.dialect !== 'batched') return this.#take(frame);
    if (frame.length > 100_000) return this.#take(frame.subarray(4));
    const brought = this.tally.read(frame, readBatch);
    if (brought.state) this.#take(frame.subarray(4));
    this.tally.reach(this.writer, brought);
  }

  /** @param {Buffer} message */
  #take(message) {
    const start = this.dialect === 'hocuspocus' ? 1 + message[0] : 0;
    if (message[start] === SYNC && message[start + 1] === STEP_2) {
      const decoder = decoding.createDecoder(message.subarray(start + 2));
      this.state = decoding.readVarUint8Array(decoder);
      this.#onState();
    } else if (message[start] === SYNC && message[start + 1] === STEP_1)
      this.#sync(STEP_2, Uint8Array.of(0, 0));
    else this.tally.reach(this.writer, readMessage(message.subarray(start), this.tally));
  }
}

/** @param {Buffer} message @param {import('./tally.mjs').Tally} tally */
function readMessage(message, tally) {
  if (message[0] === AWARENESS) return readAwareness(message);
  if (message[0] !== SYNC || message[1] !== 2) return { edits: [], cursors: [] };
  return tally.read(message, readUpdate);
}

/** @param {Buffer} message @returns {import('./tally.mjs').Brought} */
function readUpdate(message) {
  const decoder = decoding.createDecoder(message.subarray(2));
  return { edits: editsIn(decoding.readVarUint8Array(decoder)), cursors: [] };
}

/** @param {Buffer} message @returns {import('./tally.mjs').Brought} */
function readAwareness(message) {
  const decoder = decoding.createDecoder(message.subarray(1));
  decoding.readVarUint(decoder);
  /** @type {number[]} */
  const cursors = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    cursors.push(decoding.readVarUint(decoder));
    decoding.readVarUint(decoder);
    const length = decoding.readVarUint(decoder);
    decoder.pos += length;
  }
  return { edits: [], cursors };
}

/** @param {Buffer} frame @returns {import('./tally.mjs').Brought} */
function readBatch(frame) {
  /** @type {import('./tally.mjs').Brought} */
  const brought = { edits: [], cursors: [], state: false };
  for (let at = 0; at < frame.length; ) {
    const end = at + 4 + frame.readUInt32LE(at);
    const message = frame.subarray(at + 4, end);
    if (message[0] === SYNC && message[1] === STEP_2) brought.state = true;
    const one =
      message[0] === AWARENESS ? readAwareness(message) : message[1] === 2 ? readUpdate(message) : undefined;
    if (one) {
      brought.edits.push(...one.edits);
      brought.cursors.push(...one.cursors);
    }
    at = end;
  }
  return brought;
}
