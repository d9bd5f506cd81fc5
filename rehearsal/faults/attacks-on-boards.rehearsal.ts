import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { decodePresenceRoom, encodePresence } from '@case-lab/contract/boards';
import { expect, test } from '@playwright/test';
import * as Y from 'yjs';
import { ACK, Attacker, event, frame } from './attacker.ts';
import { Besieged } from './besieged.ts';

let besieged: Besieged;
test.beforeAll(async () => {
  besieged = await Besieged.open();
});
test.afterAll(() => besieged?.close());

const MB = 1_000_000;

/** Opens the board of the attacker's group; the client id that the server gave. */
async function openBoard(attacker: Attacker & { boardId: string }): Promise<number> {
  const opened = await attacker.ask('board:open', { boardId: attacker.boardId });
  expect(opened.ok).toBe(true);
  return (opened.clientIds as number[])[0] ?? 0;
}

const pushOf = (boardId: string, update: Uint8Array) => ({
  boardId,
  msgId: randomUUID(),
  update: Buffer.from(update),
});

/** An update of about 50 KB whose every item leans on something that nobody will ever write. */
function neverResolving(client: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  const text = doc.getText('t');
  text.insert(0, 'x');
  const base = Y.encodeStateVector(doc);
  for (let n = 0; n < 4000; n += 1) text.insert(Math.floor(n / 2), 'я');
  return Y.encodeStateAsUpdate(doc, base); // its first clock is missing
}

test('W31 eleven bytes that delete what another client will write are refused, and the words stay', async () => {
  const victim = await besieged.member();
  await besieged.withstands("eleven bytes at another's clocks", async () => {
    const attacker = await besieged.insider();
    const own = await openBoard(attacker);
    // No structs; one client; of its clocks from 0 on, a million are deleted.
    const erasing = (client: number) => {
      const doc = new Y.Doc();
      doc.clientID = client;
      doc.getText('t').insert(0, 'x'.repeat(1000));
      doc.getText('t').delete(0, 1000);
      const { ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc));
      return deletesOnly(ds.clients.get(client)?.[0]?.len ?? 0, client);
    };
    for (const client of [victim.doc.clientID, own + 1000, 1, own]) {
      const answer = await attacker.ask('board:push', pushOf(attacker.boardId, erasing(client)));
      expect(['UNKNOWN_CLOCK', 'FOREIGN_CLIENT']).toContain(answer.code);
    }
    const forged = new Y.Doc();
    forged.clientID = victim.doc.clientID;
    forged.getMap('meta').set('template', 'none');
    const answer = await attacker.ask('board:push', pushOf(attacker.boardId, Y.encodeStateAsUpdate(forged)));
    expect(answer.code).toBe('FOREIGN_CLIENT');
    await victim.write('мои слова остаются');
    attacker.leave();
  });
  expect(victim.texts()).toContain('мои слова остаются');
  victim.leave();
});

/** A Yjs v1 update that has nothing but one range of deletes. */
function deletesOnly(length: number, client: number): Uint8Array {
  return Uint8Array.from([0, 1, ...varUint(client), 1, 0, ...varUint(length)]);
}

function varUint(value: number): number[] {
  return value < 128 ? [value] : [128 + (value % 128), ...varUint(Math.floor(value / 128))];
}

test('W31 a stream of 50 KB updates that never resolve is refused and stalls nobody', async () => {
  const attacker = await besieged.insider();
  // All of it is made before: the attacker's work in this process would hold the bystanders up.
  const update = neverResolving(await openBoard(attacker));
  const pushes = Array.from({ length: 20 }, () =>
    frame(event('board:push', pushOf(attacker.boardId, update), 9)),
  );
  const stream = Buffer.concat(pushes);
  await besieged.withstands('updates that never resolve', async () => {
    expect(update.byteLength).toBeGreaterThan(20_000);
    expect(update.byteLength).toBeLessThan(65_536);
    expect((await attacker.ask('board:push', pushOf(attacker.boardId, update))).code).toBe('GAP');
    await attacker.flood(stream, 20);
    await pause(500);
    const said = attacker.heard.flatMap(({ type, data }) =>
      type === ACK ? (data as { code?: string }[]) : [],
    );
    const codes = said.flatMap(({ code }) => code ?? []);
    expect(codes.filter((code) => code !== 'GAP' && code !== 'TOO_FAST')).toEqual([]);
  });
  attacker.leave();
});

test('W31 state vectors of a megabyte stall nobody', async () => {
  const { boardId } = await besieged.member();
  const vectorOf = (clients: number) =>
    Buffer.from([
      ...varUint(clients),
      ...Array.from({ length: clients }, (_, n) => [...varUint(n), 1]).flat(),
    ]);
  const opens = [120_000, 16_000].map((clients) =>
    frame(event('board:open', { boardId, vector: vectorOf(clients) }, 9)),
  );
  expect(opens[0]?.length).toBeLessThan(MB);
  await besieged.withstands('huge state vectors', async () => {
    for (const open of opens) {
      const attacker = await besieged.insider();
      await attacker.flood(open, 20);
      await pause(1000);
      attacker.leave();
    }
  });
});

test('W31 an update of 50 MB closes the connection after a megabyte, and memory does not follow', async () => {
  await besieged.withstands(
    'an update of 50 MB',
    async () => {
      const attackers = await Promise.all([1, 2, 3].map(() => besieged.insider()));
      const [whole, inPieces, oneByOne] = attackers;
      whole?.wire.write(frame(Buffer.alloc(MB), { claims: 50 * MB }));
      await inPieces?.flood(frame(Buffer.alloc(100_000), { fin: false, opcode: 2 }), 1);
      await inPieces?.flood(frame(Buffer.alloc(100_000), { fin: false, opcode: 0 }), 500);
      await oneByOne?.flood(
        frame(event('board:push', pushOf(oneByOne.boardId, Buffer.alloc(900_000)), 9)),
        50,
      );
      for (const attacker of [whole, inPieces]) expect(await attacker?.isHungUp()).toBe(true);
      for (const attacker of attackers) attacker.leave();
    },
    { growthMb: 60 },
  );
});

test('W31 messages that are begun and never ended cost a connection and no more', async () => {
  await besieged.withstands('messages without an end', async () => {
    const attackers: Attacker[] = [];
    for (let n = 0; n < 50; n += 1) {
      const attacker = await besieged.insider();
      attackers.push(attacker);
      await attacker.flood(frame(Buffer.alloc(200_000), { fin: false }), 1);
      for (let piece = 0; piece < 3; piece += 1)
        await attacker.flood(frame(Buffer.alloc(200_000), { fin: false, opcode: 0 }), 1);
    }
    for (const attacker of attackers) attacker.leave();
  });
});

test('W31 one presence a connection and only its own, whatever it says and however often', async () => {
  const victim = await besieged.member();
  const seen = new Set<number>();
  victim.socket.on('board:presence', ({ data }: { data: Uint8Array }) => {
    for (const [client] of decodePresenceRoom(new Uint8Array(data))) seen.add(client);
  });
  await besieged.withstands('20,000 ghosts', async () => {
    const { seat, boardId } = victim;
    const attacker = Object.assign(await Attacker.signedIn(besieged.house.url, seat.token), { boardId });
    const own = await openBoard(attacker);
    const ghosts = Array.from({ length: 1000 }, (_, n) => {
      const data = Buffer.from(encodePresence({ is: 'cursor', x: n, y: n }));
      return frame(event('board:presence', { boardId: attacker.boardId, data, clientId: n, id: n }));
    });
    await attacker.flood(Buffer.concat(ghosts), 20);
    expect(await attacker.isHungUp()).toBe(true);
    await expect.poll(() => seen.size).toBeGreaterThan(0);
    expect([...seen]).toEqual([own]);
  });
  victim.leave();
});

test('B12 W31 a client that never reads is let go at 8 MB or 15 s', async () => {
  test.setTimeout(90_000);
  const writer = await besieged.member();
  // Words that cannot be packed: each opening is answered with most of a megabyte.
  for (let n = 0; n < 24; n += 1) await writer.write(randomBytes(30_000).toString('base64'));
  const { boardId } = writer;
  await besieged.withstands(
    'a client that never reads',
    async () => {
      const deaf = await Attacker.signedIn(besieged.house.url, writer.seat.token);
      await openBoard(Object.assign(deaf, { boardId }));
      const connections = () => besieged.house.metric('caselab_connections');
      const before = await connections();
      deaf.wire.pause();
      const until = Date.now() + 25_000;
      for (let n = 0; Date.now() < until && (await connections()) >= before; n += 1) {
        deaf.websocket.send(event('board:open', { boardId }, 100 + n));
        await pause(n < 10 ? 0 : 340);
      }
      expect(await connections()).toBeLessThan(before);
      deaf.leave();
    },
    { growthMb: 60 },
  );
  writer.leave();
});
