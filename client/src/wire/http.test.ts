import { expect, test } from '@jest/globals';
import { refuse, serve } from '../../test/fake-server.ts';
import { api, queries, refusalOf } from './http.ts';

const labId = '01900000-0000-7000-8000-000000000001';
const groupId = '01900000-0000-7000-8000-000000000002';

test('a call fills its path and sends the rest as JSON', async () => {
  const calls = serve({ [`POST /api/labs/${labId}/groups/${groupId}/members`]: () => ({ body: [] }) });
  await expect(api.groups.move({ labId, groupId, participantId: 'p' })).resolves.toEqual([]);
  expect(calls[0]?.body).toEqual({ participantId: 'p' });
});

test('a call without an input sends none, and a code is escaped in its path', async () => {
  const calls = serve({
    'POST /api/leave': () => ({ body: { ok: true } }),
    'GET /api/door/A%2FB': () => ({ body: {} }),
  });
  await api.people.leave();
  await api.people.door({ code: 'A/B' });
  expect(calls.map(({ body }) => body)).toEqual([undefined, undefined]);
});

test('W1 a refusal is its code; what the contract does not list is broken', async () => {
  serve({ 'GET /api/me': () => refuse('NOT_SIGNED_IN', 401), 'POST /api/leave': () => refuse('ODD', 400) });
  await expect(api.groups.me().catch(refusalOf)).resolves.toBe('NOT_SIGNED_IN');
  await expect(api.people.leave().catch(refusalOf)).resolves.toBe('BROKEN');
});

test('no answer, a proxy without a server, and the page of a venue network all count as no connection', async () => {
  serve({ 'GET /api/me': () => 'OFFLINE' });
  await expect(api.groups.me().catch(refusalOf)).resolves.toBe('OFFLINE');
  serve({ 'GET /api/me': () => ({ status: 502, body: 'bad gateway' }) });
  await expect(api.groups.me().catch(refusalOf)).resolves.toBe('OFFLINE');
  globalThis.fetch = async () => new Response('<html>Please accept our terms</html>');
  await expect(api.groups.me().catch(refusalOf)).resolves.toBe('OFFLINE');
});

test('the key of a question begins with that of its call', () => {
  expect(queries.groups.list.queryKey({ input: { labId } })).toEqual([
    ...queries.groups.list.key(),
    { labId },
  ]);
});
