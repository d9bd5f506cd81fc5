import { contract, type Seat } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { apiOf, refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { until } from '../../test/until.ts';
import { SignInsService } from '../people/index.ts';

const { house, makeLab } = useLabs();

const door = () => apiOf(house().url);
const form = (code: string, name = 'Айгуль') => ({ code, name, language: 'ru' as const });

async function post(path: string, body: unknown) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${house().url}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  return { status: response.status, cookie: response.headers.get('set-cookie') ?? '', answer };
}

test('W4 joining answers a token, a return code, the lab, the seat and its board, and leaves a cookie', async () => {
  const lab = await makeLab();
  const { status, cookie, answer } = await post('/api/join', { ...form(lab.code), territory: 'Елабуга' });
  expect(status).toBe(200);
  const [group] = await lab.groups();
  expect(answer).toEqual({
    token: expect.stringMatching(/^[\w-]{43}$/),
    returnCode: expect.stringMatching(/^[2-9A-HJKMNP-Z]{8}$/),
    lab: { id: lab.id },
    participant: {
      ...{ id: expect.any(String), name: 'Айгуль', role: 'participant', language: 'ru' },
      ...{ territoryId: lab.territories[0]?.id, groupId: group?.id, boardId: group?.boardId },
    },
  });
  expect(cookie).toContain(`caselab=${answer.token}`);
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(cookie).not.toMatch(/Secure/i);
  const me = await fetch(`${house().url}/api/me`, { headers: { cookie: `x=1; caselab=${answer.token}` } });
  expect(await me.json()).toEqual({ lab: answer.lab, participant: answer.participant });
});

test('W4 the code is taken in any case and with spaces around it', async () => {
  const lab = await makeLab();
  for (const code of [lab.code.toLowerCase(), ` ${lab.code} `]) {
    expect((await door().groups.join(form(code))).lab.id).toBe(lab.id);
    expect((await door().people.door({ code })).lab.id).toBe(lab.id);
  }
});

test('W4 a code that opens no lab is unknown: a wrong one, and one of a lab that is not open', async () => {
  const lab = await makeLab();
  expect(await refusalOf(door().groups.join(form('ZZZZZZ')))).toBe('404 UNKNOWN_CODE');
  expect(await refusalOf(door().people.door({ code: 'ZZZZZZ' }))).toBe('404 UNKNOWN_CODE');
  for (const state of ['draft', 'published', 'registration_closed', 'closed', 'archived']) {
    await house().rows('update lab set state = $1 where id = $2', [state, lab.id]);
    expect(await refusalOf(door().groups.join(form(lab.code)))).toBe('404 UNKNOWN_CODE');
  }
  expect(await house().count('from participant where lab_id = $1', [lab.id])).toBe(0);
  await house().rows(`update lab set state = 'registration_open' where id = $1`, [lab.id]);
  expect(await refusalOf(door().groups.join(form(lab.code)))).toBe('done');
});

test('W4 a territory is found by its id, or by its name in either language and any case', async () => {
  const lab = await makeLab();
  const [yelabuga, chistopol] = lab.territories;
  const chosen = async (territory: string) =>
    (await door().groups.join({ ...form(lab.code), territory })).participant.territoryId;
  expect(await chosen(yelabuga?.id ?? '')).toBe(yelabuga?.id);
  expect(await chosen(' еЛАБУГА ')).toBe(yelabuga?.id);
  expect(await chosen('chistopol')).toBe(chistopol?.id);
  expect(await house().count('from territory where lab_id = $1', [lab.id])).toBe(2);
  const other = await makeLab();
  const foreign = other.territories[0]?.id ?? '';
  expect(await refusalOf(door().groups.join({ ...form(lab.code), territory: foreign }))).toBe(
    '404 NOT_FOUND',
  );
});

test('W4 a place that the lab does not know becomes one stub, also when ten people type it at once', async () => {
  const lab = await makeLab();
  const typed = Array.from({ length: 10 }, (_, n) => (n % 2 ? 'Малая Шильна' : 'малая шильна'));
  const joined = await Promise.all(
    typed.map((territory) => door().groups.join({ ...form(lab.code), territory })),
  );
  expect(new Set(joined.map(({ participant }) => participant.territoryId)).size).toBe(1);
  const stubs = await house().rows<{ name: object }>(
    `select name from territory where lab_id = $1 and state = 'stub'`,
    [lab.id],
  );
  expect(stubs).toHaveLength(1);
  expect(stubs[0]?.name).toMatchObject({ original: 'ru' });
});

test('W4 the same form sent twenty times at once makes one seat, one membership and one return code', async () => {
  const lab = await makeLab();
  const joinKey = v4();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => door().groups.join({ ...form(lab.code), joinKey })),
  );
  expect(new Set(answers.map(({ returnCode }) => returnCode)).size).toBe(1);
  expect(new Set(answers.map(({ participant }) => JSON.stringify(participant))).size).toBe(1);
  expect(await house().count('from participant where lab_id = $1', [lab.id])).toBe(1);
  const members = 'from membership m join small_group g on g.id = m.group_id where g.lab_id = $1';
  expect(await house().count(members, [lab.id])).toBe(1);
  // A session that is not in the answer could not be signed out.
  expect(new Set(answers.map(({ token }) => token)).size).toBe(20);
  expect(await house().count('from sign_in where participant_id = $1', [answers[0]?.participant.id])).toBe(
    20,
  );
});

test('W4 a key that made a seat in one lab opens no other lab', async () => {
  const [here, there] = [await makeLab(), await makeLab()];
  const joinKey = v4();
  await door().groups.join({ ...form(here.code), joinKey });
  expect(await refusalOf(door().groups.join({ ...form(there.code), joinKey }))).toBe('404 NOT_FOUND');
  expect(await house().count('from participant where lab_id = $1', [there.id])).toBe(0);
});

test('W4 joiners go to the group with most room, tables in their order', async () => {
  const lab = await makeLab({ groups: 3, max: 4 });
  await lab.person('participant', 2);
  const seats: Seat[] = [];
  for (let n = 0; n < 5; n += 1) seats.push((await lab.join(`Гость ${n}`)).seat);
  const tables = new Map((await lab.groups()).map(({ id, table }) => [id, table]));
  expect(seats.map(({ groupId }) => tables.get(groupId ?? ''))).toEqual([1, 3, 1, 2, 3]);
});

test('W4 thirty who join at once for the last ten chairs never overfill a group; the others get a seat without one', async () => {
  const lab = await makeLab({ groups: 2, max: 5 });
  const joined = await Promise.all(
    Array.from({ length: 30 }, (_, n) => door().groups.join(form(lab.code, `Гость ${n}`))),
  );
  expect(joined.filter(({ participant }) => participant.groupId === null)).toHaveLength(20);
  expect(
    joined.every(({ participant }) => (participant.groupId === null) === (participant.boardId === null)),
  ).toBe(true);
  const rows = await house().rows<{ n: number }>(
    `select count(*)::int as n from membership m join small_group g on g.id = m.group_id
     where g.lab_id = $1 and m.left_at is null group by g.id`,
    [lab.id],
  );
  expect(rows.map(({ n }) => n)).toEqual([5, 5]);
  expect(await house().count('from participant where lab_id = $1', [lab.id])).toBe(30);
});

test('W4 a form that is off is malformed and makes nothing', async () => {
  const lab = await makeLab();
  const long = 'я'.repeat(61);
  for (const body of [
    {},
    { code: lab.code },
    { ...form(lab.code), name: '  ' },
    { ...form(lab.code), name: long },
  ]) {
    const { status, answer } = await post('/api/join', body);
    expect([status, answer.code]).toEqual([400, 'MALFORMED']);
  }
  expect((await post('/api/join', { ...form(lab.code), language: 'de' })).status).toBe(400);
  expect(await house().count('from participant where lab_id = $1', [lab.id])).toBe(0);
});

test('W6 a return code gives the same seat on another device, in any case', async () => {
  const lab = await makeLab();
  const first = await door().groups.join(form(lab.code));
  const again = await door().groups.comeBack({ returnCode: ` ${first.returnCode.toLowerCase()} ` });
  expect(again.participant).toEqual(first.participant);
  expect(again.token).not.toBe(first.token);
  expect(await refusalOf(door().groups.comeBack({ returnCode: 'ZZZZZZZZ' }))).toBe('404 UNKNOWN_CODE');
});

test('W6 a sign-in link opens its seat until it expires', async () => {
  const lab = await makeLab();
  const facilitator = await lab.person('facilitator');
  const link = await house().app.get(SignInsService).link(facilitator.id);
  expect((await door().groups.enter({ link })).participant).toMatchObject({
    id: facilitator.id,
    role: 'facilitator',
  });
  expect(await refusalOf(door().groups.enter({ link: 'x'.repeat(43) }))).toBe('404 UNKNOWN_LINK');
  await house().rows(`update sign_in_link set expires_at = now() where participant_id = $1`, [
    facilitator.id,
  ]);
  expect(await refusalOf(door().groups.enter({ link }))).toBe('404 UNKNOWN_LINK');
});

test('W6 leaving ends the session and the sockets of this device, and of no other', async () => {
  const lab = await makeLab();
  const first = await door().groups.join(form(lab.code));
  const here = await lab.signedIn(first.token);
  const there = await lab.signedIn((await door().groups.comeBack({ returnCode: first.returnCode })).token);
  const [near, far] = [await here.device(), await there.device()];
  await here.api.people.leave();
  await until(() => !near.socket.connected);
  expect(await refusalOf(here.api.groups.me())).toBe('401 NOT_SIGNED_IN');
  expect(await refusalOf(there.api.groups.me())).toBe('done');
  expect(await far.ask('lab:watch', { labId: lab.id })).toMatchObject({ ok: true });
});

test('W6 a session that has expired is none, and only its hash is kept', async () => {
  const lab = await makeLab();
  const { token, participant } = await door().groups.join(form(lab.code));
  const [row] = await house().rows<{ token_hash: Buffer }>(
    'select token_hash from sign_in where participant_id = $1',
    [participant.id],
  );
  expect(row?.token_hash).toHaveLength(32);
  expect(row?.token_hash.toString()).not.toContain(token);
  await house().rows('update sign_in set expires_at = now() where participant_id = $1', [participant.id]);
  expect(await refusalOf(apiOf(house().url, token).groups.me())).toBe('401 NOT_SIGNED_IN');
});

test("W4 the contract names the door's paths as they are published", () => {
  const route = (call: { '~orpc': { route: { method?: string; path?: string } } }) => {
    const { method, path } = call['~orpc'].route;
    return `${method} ${path}`;
  };
  const { join, comeBack, me } = contract.groups;
  expect([join, comeBack, me].map(route)).toEqual(['POST /api/join', 'POST /api/return', 'GET /api/me']);
});
