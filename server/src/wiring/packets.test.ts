import { expect, test } from '@jest/globals';
import msgpack from 'socket.io-msgpack-parser';
import { isModest, parser } from './packets.ts';

const id = '018f6f00-0000-7000-8000-000000000000';
const encoder = new msgpack.Encoder();

/** The encoder gives the packet's only frame in a list, whatever its types say. */
function frameOf(packet: object): Buffer {
  const [frame] = encoder.encode(packet) as unknown as [Buffer];
  return frame;
}

function decoded(frame: unknown): unknown {
  const decoder = new parser.Decoder();
  let packet: unknown;
  decoder.on('decoded', (given) => {
    packet = given;
  });
  decoder.add(frame);
  return packet;
}

test('W31 every kind of value that the msgpack parser writes comes through', () => {
  const data = [
    'board:open',
    { boardId: id, seq: 2 ** 40, near: -1, far: -70_000, low: -(2 ** 40), part: 0.5, is: true, not: false },
    {
      none: null,
      some: [1, 200, 60_000, 70_000, -100, -1000],
      text: 'я'.repeat(40_000),
      short: 'я'.repeat(100),
    },
    { bytes: Buffer.alloc(70_000, 1), few: Buffer.alloc(300), one: Buffer.of(7), at: new Date(0) },
    Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`key ${n}`, n])),
  ];
  const packet = { type: 2, nsp: '/', data, id: 7 };
  expect(isModest(frameOf(packet))).toBe(true);
  expect(decoded(frameOf(packet))).toEqual(packet);
});

test('W31 a frame that claims more than it brings is refused before it is decoded', () => {
  const liars = {
    'an array of four billion': [0xdd, 0xff, 0xff, 0xff, 0xff],
    'arrays of thirty million in each other': Array(200).fill([0xdd, 0x01, 0xc9, 0xc3, 0x80]).flat(),
    'a map of four billion': [0xdf, 0xff, 0xff, 0xff, 0xff],
    'an ArrayBuffer of four gigabytes': [0xc9, 0xff, 0xff, 0xff, 0xff, 0x00],
    'bytes that end too early': [0xc6, 0x00, 0x0f, 0x42, 0x40, 1, 2, 3],
    'a text that ends too early': [0xdb, 0x00, 0x0f, 0x42, 0x40, 65],
    'a length that ends too early': [0xdd, 0xff],
    'a number that ends too early': [0xcb, 1, 2],
    'a byte that is no msgpack': [0xc1],
    'something after the end': [0xc0, 0xc0],
    nothing: [],
  };
  for (const [what, bytes] of Object.entries(liars)) {
    expect([what, isModest(Buffer.from(bytes))]).toEqual([what, false]);
    expect(() => decoded(Buffer.from(bytes))).toThrow();
  }
});

test('W31 what is deep or has many values is refused, whatever it is', () => {
  expect(isModest(Buffer.alloc(100_000, 0x91))).toBe(false);
  expect(isModest(frameOf({ type: 2, nsp: '/', data: ['x', Array(1000).fill(0)] }))).toBe(false);
  const keys = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`k${n}`, n]));
  expect(isModest(frameOf({ type: 2, nsp: '/', data: ['x', keys] }))).toBe(false);
});

test('W31 nobody outside can say what socket.io says to itself', () => {
  const events = [
    'disconnect',
    'disconnecting',
    'error',
    'connect',
    'connect_error',
    'newListener',
    'removeListener',
  ];
  for (const event of [...events, 7, null, {}, undefined])
    expect(() => decoded(frameOf({ type: 2, nsp: '/', data: [event, {}] }))).toThrow('no event of ours');
  expect(() => decoded(frameOf({ type: 2, nsp: '/', data: [] }))).toThrow('no event of ours');
});

test('W31 a connection connects once; a text frame is no packet', () => {
  const decoder = new parser.Decoder();
  const connect = frameOf({ type: 0, nsp: '/', data: {} });
  decoder.add(connect);
  expect(() => decoder.add(connect)).toThrow('a second CONNECT');
  expect(() => decoder.add('2["board:push",{}]')).toThrow();
});

test('W31 any cut and any flipped bit of a packet is refused or is a packet', () => {
  const whole = frameOf({
    type: 2,
    nsp: '/',
    data: ['board:push', { boardId: id, update: Buffer.alloc(40, 3) }],
  });
  for (let at = 0; at < whole.length; at += 1) {
    expect(isModest(whole.subarray(0, at))).toBe(false);
    for (let bit = 0; bit < 8; bit += 1) {
      const bent = Buffer.from(whole);
      bent[at] = (bent[at] ?? 0) ^ (1 << bit);
      try {
        expect(decoded(bent)).toMatchObject({ nsp: expect.any(String) });
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }
  }
});
