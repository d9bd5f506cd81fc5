import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { contract, refusals } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { Device } from '../../test/device.ts';
import { useLabs } from '../../test/lab-of-test.ts';

const { house, makeLab } = useLabs();

type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${house().url}${path}`, init);
  const body = await response.json().catch(() => ({}));
  return { status: response.status, headers: response.headers, body: body as Answer['body'] };
}

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

test('W19 healthz says that the process lives, readyz which database answers and which build this is', async () => {
  expect(await ask('/healthz')).toMatchObject({ status: 200, body: { ok: true } });
  const ready = await ask('/readyz');
  const database = process.env.DATABASE_URL ? 'postgresql' : 'embedded';
  expect(ready).toMatchObject({
    status: 200,
    body: { ok: true, database, redis: 'none', build: expect.stringMatching(/^\d+\.\d+/) },
  });
});

test('W19 metrics are there for Prometheus', async () => {
  const response = await fetch(`${house().url}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain');
  const text = await response.text();
  for (const name of [
    'nodejs_eventloop_lag_seconds',
    'caselab_connections',
    'caselab_board_documents_open',
    'caselab_board_ack_seconds_bucket',
    'caselab_board_unsaved_bytes',
  ]) {
    expect(text).toContain(name);
  }
});

test('W20 the OpenAPI 3.1 document names every call of the contract by its method and path', async () => {
  const { status, body } = await ask('/api/openapi.json');
  expect(status).toBe(200);
  expect(body.openapi).toMatch(/^3\.1\./);
  const paths = body.paths as Record<string, Record<string, { responses: Record<string, unknown> }>>;
  const published = Object.entries(paths).flatMap(([path, calls]) =>
    Object.keys(calls).map((verb) => `${verb} ${path}`),
  );
  const agreed = Object.values(contract).flatMap((room) =>
    Object.values(room).map((call) => {
      const { method, path } = call['~orpc'].route;
      return `${method?.toLowerCase()} ${path}`;
    }),
  );
  expect(published.sort()).toEqual(agreed.sort());
  for (const calls of Object.values(paths)) {
    for (const call of Object.values(calls))
      expect(Object.keys(call.responses)).toEqual(expect.arrayContaining(['200', '401', '403']));
  }
});

test('W1 a refusal is a code and a message, with the status that the contract gives the code', async () => {
  const cases: [keyof typeof refusals, Answer][] = [
    ['NOT_SIGNED_IN', await ask('/api/me')],
    ['NOT_SIGNED_IN', await ask('/api/me', { headers: { authorization: `Bearer ${'x'.repeat(43)}` } })],
    ['UNKNOWN_CODE', await ask('/api/door/ZZZZZZ')],
    ['MALFORMED', await post('/api/join', '{"code":')],
    ['MALFORMED', await post('/api/join', '[]')],
    ['NOT_FOUND', await ask('/api/no-such-call')],
    ['NOT_FOUND', await post('/api/no-such-call', '{}')],
    ['TOO_LARGE', await post('/api/join', JSON.stringify({ code: 'x'.repeat(2_000_000) }))],
  ];
  for (const [code, { status, body }] of cases) {
    expect([status, body.code, body.message]).toEqual([refusals[code].status, code, refusals[code].message]);
    expect(JSON.stringify(body)).not.toMatch(/node_modules|\bat \w/);
  }
});

test('W1 an id that is no uuid is malformed, and none of it reaches the database', async () => {
  const lab = await makeLab();
  const { token } = await lab.person('facilitator');
  const headers = { authorization: `Bearer ${token}` };
  for (const id of ['1', "' or 1=1 --", 'undefined', `${lab.id}x`]) {
    const { status, body } = await ask(`/api/labs/${encodeURIComponent(id)}/groups`, { headers });
    expect([status, body.code]).toEqual([400, 'MALFORMED']);
  }
});

test('W3 a page of another site may not send a command, whatever cookie the browser adds', async () => {
  const lab = await makeLab();
  const { token } = await lab.join();
  const form = JSON.stringify({ language: 'en' });
  const cookie = `caselab=${token}`;
  for (const origin of [
    'https://evil.example',
    'null',
    `http://${new URL(house().url).hostname}:1`,
    'file://',
  ]) {
    const { status, body } = await post('/api/me/language', form, { origin, cookie });
    expect([status, body.code]).toEqual([403, 'FOREIGN_ORIGIN']);
  }
  expect(await house().count(`from participant where lab_id = $1 and language = 'en'`, [lab.id])).toBe(0);
  expect((await post('/api/me/language', form, { origin: house().url, cookie })).status).toBe(200);
});

test('W3 a page of another site is refused a socket with 403, by websocket and by polling', async () => {
  const lab = await makeLab();
  const { token } = await lab.join();
  await expect(Device.connect(house().url, token, { origin: 'https://evil.example' })).rejects.toThrow();
  const polling = await fetch(`${house().url}/socket.io/?EIO=4&transport=polling`, {
    headers: { origin: 'https://evil.example' },
  });
  expect(polling.status).toBe(403);
  expect(await upgrade('https://evil.example')).toBe('HTTP/1.1 403 Forbidden');
  expect(await upgrade(house().url)).toBe('HTTP/1.1 101 Switching Protocols');
  const own = lab.keep(await Device.connect(house().url, token, { origin: house().url }));
  expect(own.socket.connected).toBe(true);
});

/** The first line of the answer to a websocket handshake. */
function upgrade(origin: string): Promise<string> {
  const { hostname, port, host } = new URL(house().url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.once('error', reject);
    socket.once('data', (data) => {
      resolve(data.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
    const lines = [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      `Host: ${host}`,
      `Origin: ${origin}`,
    ];
    const handshake = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
    socket.write(
      [...lines, ...handshake, 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', '', ''].join('\r\n'),
    );
  });
}

test('W21 on plain HTTP the headers protect, and ask for no TLS', async () => {
  const { headers } = await ask('/healthz');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("worker-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("connect-src 'self' ws: wss:");
  expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/);
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('referrer-policy')).toBe('same-origin');
});

test('W1 a body that is no JSON is malformed', async () => {
  const { status, body } = await post('/api/join', 'code=ABCDEF&name=x', { 'content-type': 'text/plain' });
  expect([status, body.code]).toEqual([400, 'MALFORMED']);
});

test('W1 a NUL or half a character in any text is malformed, and none of it reaches the database', async () => {
  const lab = await makeLab();
  for (const wrong of ['\0', '\ud800', '\udc00x']) {
    const join = { code: lab.code, joinKey: randomUUID(), name: `x${wrong}`, language: 'en' };
    expect((await post('/api/join', JSON.stringify(join))).body.code).toBe('MALFORMED');
    const label = JSON.stringify({ [wrong]: 'x', ...join, name: 'x' });
    expect((await post('/api/join', label)).body.code).toBe('MALFORMED');
  }
  expect((await ask('/api/door/%00')).body.code).toBe('MALFORMED');
});
