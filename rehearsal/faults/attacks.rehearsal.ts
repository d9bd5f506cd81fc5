import { expect, test } from '@playwright/test';
import { Attacker, event, frame, packed } from './attacker.ts';
import { Besieged } from './besieged.ts';

let besieged: Besieged;
test.beforeAll(async () => {
  besieged = await Besieged.open();
});
test.afterAll(() => besieged?.close());

const ID = '018f6f00-0000-7000-8000-000000000000';
const NOBODY = { boardId: ID };
const deep = (levels: number) => Buffer.concat([Buffer.alloc(levels, 0x91), Buffer.of(0xc0)]);

/** Frames that no client of ours sends; each closes the connection that sends it. */
const broken: Record<string, Buffer> = {
  'an engine.io packet of no type': frame(Buffer.from('9'), { opcode: 1 }),
  'an empty text': frame(Buffer.alloc(0), { opcode: 1 }),
  'socket.io in text': frame(Buffer.from('42["board:push",{}]'), { opcode: 1 }),
  'a ping in the wrong direction': frame(Buffer.from('2'), { opcode: 1 }),
  'text that is no UTF-8': frame(Buffer.of(0x34, 0xc3, 0x28, 0xff), { opcode: 1 }),
  'bytes that are no msgpack': frame(Buffer.of(0xc1, 0xff, 0)),
  'an empty message': frame(Buffer.alloc(0)),
  'half a packet': frame(event('board:push', NOBODY, 1).subarray(0, 20)),
  'something after a packet': frame(Buffer.concat([event('board:push', NOBODY), Buffer.of(0xc0)])),
  'an array of four billion': frame(Buffer.of(0xdd, 0xff, 0xff, 0xff, 0xff)),
  'arrays of thirty million in each other': frame(Buffer.from('dd01c9c380'.repeat(300), 'hex')),
  'an ArrayBuffer of four gigabytes': frame(Buffer.of(0xc9, 0xff, 0xff, 0xff, 0xff, 0)),
  'a map of four billion': frame(Buffer.of(0xdf, 0xff, 0xff, 0xff, 0xff)),
  'arrays 100,000 deep': frame(deep(100_000)),
  'a packet 100,000 deep': frame(
    Buffer.concat([
      Buffer.from('83a474797065', 'hex'),
      Buffer.of(2),
      Buffer.from('a36e7370a12fa464617461', 'hex'),
      deep(100_000),
    ]),
  ),
  'a map of 100,000 keys': frame(
    event('board:push', Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [n, n]))),
  ),
  'a megabyte of zeros': frame(Buffer.alloc(999_000)),
  'more than a megabyte': frame(Buffer.alloc(0), { claims: 1_000_001 }),
  'eight exabytes': frame(Buffer.alloc(0), { claims: Number.MAX_SAFE_INTEGER }),
  'a namespace of nobody': frame(packed({ type: 2, nsp: '/admin', data: ['x'] })),
  'a namespace that is none': frame(packed({ type: 2, nsp: 7, data: ['x'] })),
  'a packet of type -1': frame(packed({ type: -1, nsp: '/', data: ['x'] })),
  'a packet of type 99': frame(packed({ type: 99, nsp: '/', data: ['x'] })),
  'a packet of type NaN': frame(packed({ type: Number.NaN, nsp: '/', data: ['x'] })),
  'a refusal of the server': frame(packed({ type: 4, nsp: '/', data: { message: 'no' } })),
  'an event without a name': frame(packed({ type: 2, nsp: '/', data: [] })),
  'an event whose name is an object': frame(event({ toString: 1 })),
  'an id that is no number': frame(packed({ type: 2, nsp: '/', data: ['x'], id: {} })),
  ...Object.fromEntries(
    ['disconnect', 'disconnecting', 'error', 'connect', 'newListener', 'removeListener'].map((name) => [
      `an event called ${name}`,
      frame(event(name, {})),
    ]),
  ),
  'a reserved opcode': frame(Buffer.of(1), { opcode: 3 }),
  'a ping of 200 bytes': frame(Buffer.alloc(200), { opcode: 9 }),
  'a close of one byte': frame(Buffer.of(1), { opcode: 8 }),
  'a continuation of nothing': frame(Buffer.of(1), { opcode: 0 }),
  'a frame without a mask': Buffer.of(0x82, 1, 0),
  'no frame at all': Buffer.from('GET / HTTP/1.1\r\n\r\n'),
};

test('W31 every malformed frame closes the connection of its sender, signed in or not', async () => {
  test.setTimeout(90_000);
  const open: string[] = [];
  await besieged.withstands('malformed frames', async () => {
    const insider = await besieged.member();
    for (const [what, bytes] of Object.entries(broken)) {
      for (const who of ['stranger', 'member']) {
        const attacker =
          who === 'stranger'
            ? await Attacker.reach(besieged.house.url)
            : await Attacker.signedIn(besieged.house.url, insider.seat.token);
        attacker.wire.write(bytes);
        if (!(await attacker.isHungUp())) open.push(`${what} (${who})`);
        attacker.leave();
      }
    }
    insider.leave();
  });
  expect(open).toEqual([]);
});

test('W31 what is well formed and means nothing is refused or ignored', async () => {
  await besieged.withstands('meaningless packets', async () => {
    const attacker = await besieged.insider();
    const { boardId } = attacker;
    for (const nothing of [
      packed({ type: 3, nsp: '/', data: [{ ok: true }], id: 4711 }),
      packed({ type: 3, nsp: '/', data: [], id: -1 }),
      event('no:such:event', { a: 1 }),
      event('__proto__', { constructor: { prototype: {} } }, 1),
      event('board:open'),
    ])
      attacker.websocket.send(nothing);
    const hostile = `{"boardId":"${boardId}","__proto__":{"doc":"frames"},"constructor":{"prototype":{"ok":true}}}`;
    expect(await attacker.ask('board:open', JSON.parse(hostile))).toMatchObject({ ok: true });
    attacker.leave();
    for (const part of [
      { seq: Number.NaN },
      { seq: -1 },
      { doc: '__proto__' },
      { spare: 1e9 },
      { vector: 'x' },
    ]) {
      const other = await besieged.insider();
      for (let n = 0; n < 3; n += 1)
        expect(await other.ask('board:open', { boardId, ...part })).toEqual({ ok: false, code: 'MALFORMED' });
      expect(await other.isHungUp()).toBe(true);
    }
  });
});

const MANY = 2000;
const flood = (bytes: Buffer) => Buffer.concat(Array<Buffer>(MANY).fill(bytes));
/** Whatever it is: so much of it that it costs time closes the connection. */
const floods: Record<string, Buffer> = {
  'unknown events': flood(frame(event('no:such:event', { a: 1 }))),
  'unknown events that ask': flood(frame(event('no:such:event', { a: 1 }, 7))),
  'malformed presence': flood(frame(event('board:presence', NOBODY))),
  'boards of nobody': flood(frame(event('board:open', NOBODY, 7))),
  'watching labs of nobody': flood(frame(event('lab:watch', { labId: ID }, 7))),
  'namespaces of nobody': flood(frame(packed({ type: 0, nsp: '/admin' }))),
  'acks of nothing': flood(frame(packed({ type: 3, nsp: '/', data: [], id: 1 }))),
  'websocket pings': flood(frame(Buffer.alloc(100), { opcode: 9 })),
  'websocket pongs': flood(frame(Buffer.alloc(0), { opcode: 10 })),
  'engine.io pongs': flood(frame(Buffer.from('3'), { opcode: 1 })),
  'empty pieces of a message': Buffer.concat([
    frame(Buffer.of(0xc0), { fin: false }),
    flood(frame(Buffer.alloc(0), { opcode: 0, fin: false })),
  ]),
};

for (const [what, bytes] of Object.entries(floods))
  test(`W31 a flood of ${what} from ten connections ends them`, async () => {
    let open = 0;
    await besieged.withstands(`flood of ${what}`, async () => {
      const attackers: Attacker[] = [];
      for (let n = 0; n < 10; n += 1) attackers.push(await besieged.insider());
      for (const attacker of attackers) {
        await attacker.flood(bytes, 10);
        if (!(await attacker.isHungUp())) open += 1;
        attacker.leave();
      }
    });
    expect(open).toBe(0);
  });
