import type { Socket } from 'socket.io';
import msgpack from 'socket.io-msgpack-parser';
import { OneWrite } from './one-write.ts';

/** Our largest message (`board:open`) holds twenty. */
const MOST_VALUES = 200;
const DEEPEST = 8;
/** Names that socket.io and Node's emitters say to themselves: from outside they would be believed. */
const RESERVED = [
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'error',
  'newListener',
  'removeListener',
];

/** By first byte: the bytes of a value whose length that byte tells, itself included; 0 for the others. */
const FIXED = new Uint8Array(256);
FIXED.fill(1, 0x00, 0xa0); // small numbers; maps and arrays, without what is in them
FIXED.fill(1, 0xe0); // small negative numbers
for (let prefix = 0xa0; prefix < 0xc0; prefix += 1) FIXED[prefix] = 1 + (prefix & 31);
for (const [prefix, bytes] of [
  ...Object.entries({ c0: 1, c2: 1, c3: 1, ca: 5, cb: 9, cc: 2, cd: 3, ce: 5, cf: 9, d0: 2, d1: 3, d2: 5 }),
  ...Object.entries({ d3: 9, d4: 3, d5: 4, d6: 6, d7: 10, d8: 18 }),
])
  FIXED[Number.parseInt(prefix, 16)] = bytes;

/**
 * The decoder of socket.io-msgpack-parser behind bounds. It believes every length that a frame claims: ten bytes make it
 * fill four gigabytes, before anybody has signed in. So a frame is walked over first; what throws here closes the
 * connection of its sender alone. One decoder belongs to one connection.
 */
class Decoder extends msgpack.Decoder {
  /** Listeners of {@link hearDirectly}, by the names of their events. */
  readonly direct = new Map<string, Listener>();
  private hasConnected = false;

  override add(frame: unknown): void {
    if (!Buffer.isBuffer(frame) || !isModest(frame)) throw new Error('a frame that is no modest packet');
    super.add(frame);
  }

  override checkPacket(packet: { type: number; data?: unknown }): void {
    super.checkPacket(packet);
    if (packet.type === msgpack.PacketType.EVENT) demandOwnName(packet.data);
    if (packet.type !== msgpack.PacketType.CONNECT) return;
    // There is one namespace; each further CONNECT would ask the database once more who this is.
    if (this.hasConnected) throw new Error('a second CONNECT');
    this.hasConnected = true;
  }

  override emit(
    event: string,
    packet: { type: number; nsp: string; data: [string, unknown]; id?: number },
  ): this {
    const listener = packet.type === msgpack.PacketType.EVENT && this.direct.get(packet.data[0]);
    if (!listener || packet.nsp !== '/') return super.emit(event, packet);
    listener(packet.data[1], packet.id);
    return this;
  }
}

/** `id`: under which an answer is awaited. */
type Listener = (data: unknown, id: number | undefined) => void;

/**
 * Hears an event that comes by the thousand as soon as it is decoded, and answers it in one write: Socket.IO's own way to a
 * listener and back, with turns of the event loop and a dozen events, costs more than what is done with a cursor. Bounds
 * and names were seen to before.
 */
export function hearDirectly(
  socket: Socket,
  event: string,
  listener: (data: unknown, ack: ((answer: object) => void) | undefined) => void,
): void {
  const { decoder } = socket.client as unknown as { decoder: Decoder };
  decoder.direct.set(event, (data, id) => {
    const answer = (given: object) =>
      new OneWrite([{ type: msgpack.PacketType.ACK, data: [given], id }]).sendTo(socket);
    listener(data, id === undefined ? undefined : answer);
  });
}

/** One websocket frame a message (W5), decoded within bounds. */
export const parser = { ...msgpack, Decoder };

function demandOwnName(data: unknown): void {
  const name: unknown = Array.isArray(data) ? data[0] : undefined;
  if (typeof name !== 'string' || RESERVED.includes(name)) throw new Error('no event of ours');
}

/** How many values each container that is open still awaits: for one walk at a time. */
const awaited = new Uint8Array(DEEPEST + 1);

/** Whether this is one msgpack value, whole, with few values in it and not deep, whose lengths are true. Makes no garbage. */
export function isModest(frame: Buffer): boolean {
  let at = 0;
  let level = 0;
  awaited[0] = 1;
  for (let count = 0; count < MOST_VALUES && at < frame.length; count += 1) {
    const bytes = bytesAt(frame, at);
    if (bytes === 0 || at + bytes > frame.length) return false;
    const values = valuesAt(frame, at);
    if (values > MOST_VALUES) return false;
    at += bytes;
    awaited[level] = (awaited[level] ?? 0) - 1;
    level += 1;
    awaited[level] = values;
    while (level >= 0 && awaited[level] === 0) level -= 1;
    if (level < 0) return at === frame.length;
    if (level === DEEPEST) return false;
  }
  return false;
}

/** The bytes of the value that begins at `at`, without those of the values in it; 0 where that cannot be told. */
function bytesAt(frame: Buffer, at: number): number {
  const prefix = frame[at] ?? 0;
  const fixed = FIXED[prefix];
  if (fixed) return fixed;
  const size = sizeOfLength(prefix);
  if (prefix === 0xc1 || at + 1 + size > frame.length) return 0;
  if (isContainer(prefix)) return 1 + size;
  const type = prefix >= 0xc7 && prefix <= 0xc9 ? 1 : 0;
  return 1 + size + type + frame.readUIntBE(at + 1, size);
}

/** How many values are in the one that begins at `at`. */
function valuesAt(frame: Buffer, at: number): number {
  const prefix = frame[at] ?? 0;
  if (prefix >= 0x80 && prefix < 0x90) return 2 * (prefix & 15);
  if (prefix >= 0x90 && prefix < 0xa0) return prefix & 15;
  if (!isContainer(prefix)) return 0;
  const length = frame.readUIntBE(at + 1, sizeOfLength(prefix));
  return prefix >= 0xde ? 2 * length : length;
}

/** Arrays and maps whose length stands after the first byte. */
const isContainer = (prefix: number) => prefix >= 0xdc && prefix <= 0xdf;

/** bin, ext, str; array, map: in how many bytes their length stands. There are three of each (8, 16, 32 bits), of the last two two. */
const sizeOfLength = (prefix: number) =>
  prefix >= 0xdc ? 2 << (prefix & 1) : 1 << (prefix >= 0xd9 ? prefix - 0xd9 : (prefix - 0xc4) % 3);
