import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { apiOf, refusalOf } from '../../../test/calls.ts';
import { useLabs } from '../../../test/lab-of-test.ts';
import { until } from '../../../test/until.ts';

const { house, makeLab } = useLabs();

const secretOf = (link: string) => link.split('/').at(-1) ?? '';
const wish = { role: 'facilitator', language: 'ru', days: 7 } as const;

test('P1 an invitation makes one seat of its role for whoever comes first, however often they press', async () => {
  const lab = await makeLab();
  const { api, id } = await lab.person('organiser');
  const key = v4();
  const first = await api.staff.invite({ labId: lab.id, key, ...wish, email: 'P7@example.org' });
  const again = await api.staff.invite({ labId: lab.id, key, ...wish, email: 'P7@example.org' });
  expect(again).toEqual(first);
  expect(await api.staff.invitations({ labId: lab.id })).toMatchObject([
    { role: 'facilitator', email: 'p7@example.org' },
  ]);
  const link = secretOf(first.link);
  const nobody = apiOf(house().url);
  expect(await nobody.staff.invited({ link })).toMatchObject({ role: 'facilitator', language: 'ru' });
  const form = { link, name: 'участник 7 из Тотьмы', language: 'ru', joinKey: v4() } as const;
  const seated = await nobody.staff.accept(form);
  expect((await nobody.staff.accept(form)).participantId).toBe(seated.participantId);
  expect(await refusalOf(nobody.staff.accept({ ...form, joinKey: v4() }))).toBe('404 UNKNOWN_LINK');
  expect(await refusalOf(nobody.staff.invited({ link }))).toBe('404 UNKNOWN_LINK');
  const me = (await apiOf(house().url, seated.token).groups.me()).participant;
  expect(me).toMatchObject({ id: seated.participantId, role: 'facilitator', name: 'участник 7 из Тотьмы' });
  expect(await api.staff.invitations({ labId: lab.id })).toEqual([]);
  const { token } = await nobody.groups.comeBack({ returnCode: seated.returnCode });
  expect((await apiOf(house().url, token).groups.me()).participant.id).toBe(seated.participantId);
  const { events } = await api.audit.list({ labId: lab.id, kind: 'roles' });
  expect(events).toMatchObject([
    { deed: 'invitation_accepted', actor: { id: seated.participantId }, detail: { to: 'facilitator' } },
    { deed: 'invited', actor: { id } },
  ]);
  expect(await house().count('from invitation where email is not null')).toBe(0);
});

test('P1 an invitation that was taken back, or is over, opens nothing', async () => {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const [taken, old] = await Promise.all(
    [0, 1].map(() => api.staff.invite({ labId: lab.id, key: v4(), ...wish })),
  );
  const at = { labId: lab.id, invitationId: taken?.invitation.id ?? '' };
  await api.staff.takeBack(at);
  await api.staff.takeBack(at);
  await house().rows(`update invitation set expires_at = now() - interval '1 second' where id = $1`, [
    old?.invitation.id,
  ]);
  const nobody = apiOf(house().url);
  for (const one of [taken, old]) {
    const link = secretOf(one?.link ?? '');
    expect(await refusalOf(nobody.staff.invited({ link }))).toBe('404 UNKNOWN_LINK');
    const form = { link, name: 'участник 7', language: 'ru', joinKey: v4() } as const;
    expect(await refusalOf(nobody.staff.accept(form))).toBe('404 UNKNOWN_LINK');
  }
  expect(await api.staff.invitations({ labId: lab.id })).toEqual([]);
});

test('P1 of ten who follow one invitation at the same moment one is seated', async () => {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const { link } = await api.staff.invite({ labId: lab.id, key: v4(), ...wish });
  const nobody = apiOf(house().url);
  const form = { link: secretOf(link), name: 'участник', language: 'ru' } as const;
  const ends = await Promise.all(
    Array.from({ length: 10 }, () => refusalOf(nobody.staff.accept({ ...form, joinKey: v4() }))),
  );
  expect(ends.filter((end) => end === 'done')).toHaveLength(1);
  expect(await house().count(`from participant where lab_id = $1 and role = 'facilitator'`, [lab.id])).toBe(
    1,
  );
});

test('P1 a person who follows an invitation on their own device has one account and two labs', async () => {
  const [home, away] = [await makeLab(), await makeLab()];
  const person = await home.person('facilitator');
  await person.api.accounts.claim({ email: `${v4()}@example.org`, password: 'четыре слова и ключ' });
  const { api } = await away.person('organiser');
  const { link } = await api.staff.invite({ labId: away.id, key: v4(), ...wish });
  const form = { link: secretOf(link), name: 'участник 7', language: 'ru', joinKey: v4() } as const;
  const { token } = await person.api.staff.accept(form);
  const account = await apiOf(house().url, token).accounts.own();
  expect(account.state).toBe('open');
  expect(account.seats.map(({ lab }) => lab.id).sort()).toEqual([home.id, away.id].sort());
});

test('W7 a changed role reaches open sockets within 5 s and counts at once', async () => {
  const lab = await makeLab();
  const organiser = await lab.person('organiser');
  const person = await lab.person('facilitator');
  const device = await person.watcher();
  const others = await organiser.watcher();
  const since = Date.now();
  const at = { labId: lab.id, participantId: person.id };
  await organiser.api.staff.changeRole({ ...at, role: 'observer' });
  await organiser.api.staff.changeRole({ ...at, role: 'observer' });
  await until(() => device.socket.disconnected);
  await others.hears(
    'lab:news',
    (news) => news.type === 'people.changed' && news.participant.role === 'observer',
  );
  expect(Date.now() - since).toBeLessThan(5000);
  expect(await refusalOf(person.api.boards.counts({ labId: lab.id }))).toBe('403 NOT_ALLOWED');
  expect(await refusalOf(person.api.groups.me())).toBe('done');
  expect((await organiser.api.audit.list({ labId: lab.id, kind: 'roles' })).events).toMatchObject([
    { deed: 'role_changed', detail: { from: 'facilitator', to: 'observer' } },
  ]);
});

test('W7 a role that is taken away takes every way in with it', async () => {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const person = await lab.person('facilitator');
  const device = await person.watcher();
  const at = { labId: lab.id, participantId: person.id };
  const { link } = await api.staff.link(at);
  const email = `${v4()}@example.org`;
  await person.api.accounts.claim({ email, password: 'четыре слова и ключ' });
  await api.staff.revoke(at);
  await api.staff.revoke(at);
  expect(await house().count('from person where email = $1', [email])).toBe(0);
  await until(() => device.socket.disconnected);
  expect(await refusalOf(person.api.groups.me())).toBe('401 NOT_SIGNED_IN');
  const entering = apiOf(house().url).groups.enter({ link: secretOf(link) });
  expect(await refusalOf(entering)).toBe('404 UNKNOWN_LINK');
  expect((await api.staff.list({ labId: lab.id })).map(({ id }) => id)).not.toContain(person.id);
  expect((await api.audit.list({ labId: lab.id, personId: person.id })).events).toMatchObject([
    { deed: 'role_revoked', detail: { from: 'facilitator' } },
    { deed: 'account_made' },
    { deed: 'link_made' },
    { deed: 'signed_in' },
  ]);
});

test('P1 a lab is never without an organiser, however many press at once', async () => {
  const lab = await makeLab();
  const [one, two] = [await lab.person('organiser'), await lab.person('organiser')];
  const ends = await Promise.all([
    refusalOf(one.api.staff.changeRole({ labId: lab.id, participantId: two.id, role: 'facilitator' })),
    refusalOf(two.api.staff.changeRole({ labId: lab.id, participantId: one.id, role: 'facilitator' })),
  ]);
  expect(await house().count(`from participant where lab_id = $1 and role = 'organiser'`, [lab.id])).toBe(1);
  expect(ends).toContain('done');
  const left = ends[0] === 'done' ? one : two;
  const own = { labId: lab.id, participantId: left.id };
  expect(await refusalOf(left.api.staff.changeRole({ ...own, role: 'expert' }))).toBe('409 LAST_ORGANISER');
  expect(await refusalOf(left.api.staff.revoke(own))).toBe('409 LAST_ORGANISER');
});

test('P1 whoever hands the lab over is a facilitator then, and may say so twice', async () => {
  const lab = await makeLab();
  const [giver, taker] = [await lab.person('organiser'), await lab.person('facilitator')];
  const at = { labId: lab.id, participantId: taker.id };
  expect(await refusalOf(giver.api.staff.handOver(at))).toBe('done');
  expect(await refusalOf(giver.api.staff.handOver(at))).toBe('done');
  const roles = async (api: typeof taker.api) => (await api.groups.me()).participant.role;
  expect([await roles(giver.api), await roles(taker.api)]).toEqual(['facilitator', 'organiser']);
  const others = { labId: lab.id, participantId: giver.id };
  expect(await refusalOf(giver.api.staff.handOver(others))).toBe('403 NOT_ALLOWED');
  const { events } = await taker.api.audit.list({ labId: lab.id, kind: 'roles' });
  expect(events.filter(({ deed }) => deed === 'handed_over')).toHaveLength(1);
});

test('P1 an organiser touches neither who sits at a table nor an administrator, and nobody of another lab', async () => {
  const [lab, other] = [await makeLab(), await makeLab()];
  const { api } = await lab.person('organiser');
  const labId = lab.id;
  const host = await lab.person('host', 1);
  const admin = await lab.person('admin');
  const stranger = await other.person('facilitator');
  for (const [who, end] of [
    [host, '403 NOT_ALLOWED'],
    [admin, '403 NOT_ALLOWED'],
    [stranger, '404 NOT_FOUND'],
  ] as const) {
    const at = { labId, participantId: who.id };
    expect(await refusalOf(api.staff.changeRole({ ...at, role: 'expert' }))).toBe(end);
    expect(await refusalOf(api.staff.revoke(at))).toBe(end);
    expect(await refusalOf(api.staff.handOver(at))).toBe(end);
    if (who !== host) expect(await refusalOf(api.staff.link(at))).toBe(end);
  }
});

test('P1 a one-time link opens for one device; the links of the sample stay open', async () => {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const person = await lab.person('expert');
  const { link } = await api.staff.link({ labId: lab.id, participantId: person.id });
  const nobody = apiOf(house().url);
  const entering = { link: secretOf(link), key: v4() };
  expect((await nobody.groups.enter(entering)).participant.id).toBe(person.id);
  expect((await nobody.groups.enter(entering)).participant.id).toBe(person.id);
  expect(await refusalOf(nobody.groups.enter({ ...entering, key: v4() }))).toBe('404 UNKNOWN_LINK');
  expect(await refusalOf(nobody.groups.enter({ link: entering.link }))).toBe('404 UNKNOWN_LINK');
});
