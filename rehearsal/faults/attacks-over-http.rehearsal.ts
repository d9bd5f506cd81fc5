import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { Attacker } from './attacker.ts';
import { Besieged } from './besieged.ts';

let besieged: Besieged;
test.beforeAll(async () => {
  besieged = await Besieged.open();
});
test.afterAll(() => besieged?.close());

const JSON_BODY = { 'content-type': 'application/json' };
const joined = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${besieged.house.url}/api/join`, { method: 'POST', headers: { ...JSON_BODY, ...headers }, body });

/** A connection that says `words`, and everything that came back. */
function dial(words = ''): { socket: Socket; heard: () => string } {
  const socket = connect(besieged.house.port, '127.0.0.1');
  let heard = '';
  socket.on('data', (data) => {
    heard += data;
  });
  socket.on('error', () => {});
  socket.write(words);
  return { socket, heard: () => heard };
}

const upgrade = (headers: string) =>
  `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${besieged.house.port}\r\n${headers}` +
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';

test('W31 a page of another site gets 403, by websocket and by polling, however often', async () => {
  await besieged.withstands('foreign pages', async () => {
    for (let n = 0; n < 100; n += 1) {
      const { socket, heard } = dial(`${upgrade('Origin: https://evil.example\r\n')}\r\n`);
      const polling = await fetch(`${besieged.house.url}/socket.io/?EIO=4&transport=polling`, {
        headers: { origin: 'https://evil.example' },
      });
      expect(polling.status).toBe(403);
      await expect.poll(heard, { intervals: [5] }).toContain('403 Forbidden');
      socket.destroy();
    }
  });
});

test('W31 bodies that are too long, too deep or no JSON are refused', async () => {
  await besieged.withstands('bad bodies', async () => {
    const form = { code: besieged.sample.code, name: 'участник 7', language: 'ru' };
    const deep = `${'['.repeat(24_000)}${']'.repeat(24_000)}`;
    const inside = JSON.stringify(form).replace('{', `{"x":${deep},`);
    for (let n = 0; n < 5; n += 1) {
      expect((await joined('x'.repeat(50_001))).status).toBe(413);
      expect((await joined(deep)).status).toBe(400);
      expect((await joined(inside)).status).toBeLessThan(500);
      expect((await joined('{"code":')).status).toBe(400);
      expect((await joined('')).status).toBe(400);
      expect((await joined('\u0000'.repeat(8000))).status).toBe(400);
      const keys = Object.fromEntries(Array.from({ length: 3500 }, (_, key) => [`k${key}`, key]));
      expect((await joined(JSON.stringify(keys))).status).toBe(400);
      const proto = `{"__proto__":{"role":"admin"},"constructor":{"prototype":{"role":"admin"}},"name":7}`;
      expect((await joined(proto)).status).toBe(400);
      const query = `${'a[__proto__]'.repeat(100)}=1&b${'[x]'.repeat(2000)}=1`;
      expect((await fetch(`${besieged.house.url}/api/door/ABCDEF?${query}`)).status).toBeLessThan(500);
      const form64 = 'code=ABCDEF&name=x&a[100000000]=1&b[b][b][b][b]=1';
      const encoded = { 'content-type': 'application/x-www-form-urlencoded' };
      expect((await joined(form64, encoded)).status).toBeLessThan(500);
    }
  });
});

test('W31 polling that brings half a million packets, or text that is none, ends for its sender alone', async () => {
  const bodies = [500, 199].flatMap((thousands) => [
    '3\u001e'.repeat(500 * thousands),
    '\u001e'.repeat(1000 * thousands),
    'b'.repeat(1000 * thousands),
    '4x'.repeat(500 * thousands),
    `b${'3QHJw4CA'.repeat(120 * thousands)}`,
  ]);
  await besieged.withstands('bad polling', async () => {
    const poll = `${besieged.house.url}/socket.io/?EIO=4&transport=polling`;
    for (const body of bodies) {
      const opened = await (await fetch(poll)).text();
      const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
      const taken = await fetch(`${poll}&sid=${sid}`, { method: 'POST', body }).catch(() => undefined);
      if (body.length > 200_000) {
        expect(taken?.status).toBe(413);
        continue;
      }
      // The first may still be told that it is over.
      const goodbyes = [await fetch(`${poll}&sid=${sid}`), await fetch(`${poll}&sid=${sid}`)];
      expect(goodbyes.at(-1)?.status).toBe(400);
    }
  });
});

test('W31 handshakes that never end keep nobody out', async () => {
  await besieged.withstands('500 slow handshakes', async () => {
    const slow = Array.from({ length: 500 }, () => dial(upgrade('')));
    for (let n = 0; n < 20; n += 1) {
      for (const { socket } of slow) socket.write(`X-${n}: a\r\n`);
      await pause(100);
    }
    const late = await besieged.insider();
    expect(late.isOpen).toBe(true);
    late.leave();
    for (const { socket } of slow) socket.destroy();
  });
});

test('W31 whoever connects and says nothing is shown out within 12 s', async () => {
  await besieged.withstands('100 who say nothing', async () => {
    const silent = await Promise.all(Array.from({ length: 100 }, () => Attacker.reach(besieged.house.url)));
    for (const attacker of silent) expect(await attacker.isHungUp(12_000)).toBe(true);
  });
});

test('W31 thousands of connections of one address, opened and dropped, are forgotten', async () => {
  const before = await besieged.house.metric('caselab_connections');
  await besieged.withstands('5,000 connections opened and dropped', async () => {
    for (let n = 0; n < 50; n += 1) {
      const some = Array.from({ length: 100 }, (_, i) => dial(i % 2 ? `${upgrade('')}\r\n` : upgrade('')));
      await pause(20);
      for (const { socket } of some) socket.destroy();
    }
  });
  await expect.poll(() => besieged.house.metric('caselab_connections')).toBe(before);
});
