import msgpack from 'socket.io-msgpack-parser';

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
  private hasConnected = false;

  override add(frame: unknown): void {
    if (!(frame instanceof Uint8Array) || !isModest(frame))
      throw new Error('a frame that is no modest packet');
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
}

/** One websocket frame a message (W5), decoded within bounds. */
export const parser = { ...msgpack, Decoder };

function demandOwnName(data: unknown): void {
  const name: unknown = Array.isArray(data) ? data[0] : undefined;
  if (typeof name !== 'string' || RESERVED.includes(name)) throw new Error('no event of ours');
}

/** Whether this is one msgpack value, whole, with few values in it and not deep, whose lengths are true. */
export function isModest(frame: Uint8Array): boolean {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  /** How many values each container that is open still awaits. */
  const awaited = [1];
  let at = 0;
  for (let count = 0; count < MOST_VALUES && at < frame.byteLength; count += 1) {
    const { bytes, values } = valueAt(view, at);
    at += bytes;
    awaited.push((awaited.pop() ?? 0) - 1, values);
    while (awaited.at(-1) === 0) awaited.pop();
    if (awaited.length === 0) return at === frame.byteLength;
    if (awaited.length > DEEPEST || values > MOST_VALUES) return false;
  }
  return false;
}

/** What begins at `at`: its bytes without those of the values in it, and how many these are. */
function valueAt(view: DataView, at: number): { bytes: number; values: number } {
  const prefix = view.getUint8(at);
  const fixed = FIXED[prefix];
  if (fixed) return { bytes: fixed, values: 0 };
  if (prefix < 0x80 || prefix >= 0xe0) return { bytes: 1, values: 0 };
  if (prefix < 0x90) return { bytes: 1, values: 2 * (prefix & 15) };
  if (prefix < 0xa0) return { bytes: 1, values: prefix & 15 };
  if (prefix < 0xc0) return { bytes: 1 + (prefix & 31), values: 0 };
  return longAt(view, at, prefix);
}

/** bin, ext, str: bytes; array, map: values; after the first byte stands how many, in one, two or four bytes. */
function longAt(view: DataView, at: number, prefix: number): { bytes: number; values: number } {
  // Three of each (8, 16, 32 bits), but arrays and maps begin with 16.
  const size =
    prefix >= 0xdc ? 2 << (prefix & 1) : 1 << (prefix >= 0xd9 ? prefix - 0xd9 : (prefix - 0xc4) % 3);
  if (prefix === 0xc1 || at + 1 + size > view.byteLength) return { bytes: view.byteLength + 1, values: 0 };
  const length =
    size === 1 ? view.getUint8(at + 1) : size === 2 ? view.getUint16(at + 1) : view.getUint32(at + 1);
  if (prefix >= 0xdc) return { bytes: 1 + size, values: prefix >= 0xde ? 2 * length : length };
  const type = prefix >= 0xc7 && prefix <= 0xc9 ? 1 : 0;
  return { bytes: 1 + size + type + length, values: 0 };
}
