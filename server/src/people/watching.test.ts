import type { Announcement } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { Device } from '../../test/device.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { until } from '../../test/until.ts';

const { house, makeLab } = useLabs();

test("W8 watching one's lab answers the server's time; another lab is not found", async () => {
  const lab = await makeLab();
  const device = await (await lab.join()).device();
  const before = Date.now();
  const answer = (await device.ask('lab:watch', { labId: lab.id })) as { ok: true; now: number };
  expect(answer.ok).toBe(true);
  expect(answer.now).toBeGreaterThanOrEqual(before);
  expect(answer.now).toBeLessThanOrEqual(Date.now());
  const other = await makeLab();
  expect(await device.ask('lab:watch', { labId: other.id })).toEqual({ ok: false, code: 'NOT_FOUND' });
  expect(await device.askAnything('lab:watch', { labId: 'x' })).toEqual({ ok: false, code: 'MALFORMED' });
});

test('W8 who comes and goes is told to those who watch, once for any number of devices', async () => {
  const lab = await makeLab();
  const ear = await (await lab.person('facilitator')).watcher();
  const aigul = await lab.join('Айгуль', 'Елабуга');
  const states = () =>
    ear
      .heard('lab:news')
      .flatMap((news) =>
        news.type === 'people.changed' && news.participant.id === aigul.id ? [news.participant.presence] : [],
      );
  await until(() => states().length === 1);
  const [phone, laptop] = [await aigul.watcher(), await aigul.watcher()];
  await until(() => states().at(-1) === 'online');
  const lastSeen = async () => {
    const [row] = await house().rows<{ at: Date }>(
      'select last_seen_at as at from participant where id = $1',
      [aigul.id],
    );
    return row?.at.getTime();
  };
  const before = await lastSeen();
  phone.close();
  // The server has noticed, and looked whether another device is there.
  await until(async () => (await lastSeen()) !== before);
  await ear.settle(lab.id);
  expect((await aigul.api.people.list({ labId: lab.id })).find(({ id }) => id === aigul.id)?.presence).toBe(
    'online',
  );
  laptop.close();
  await until(() => states().at(-1) === 'offline');
  expect(states()).toEqual(['offline', 'online', 'offline']);
});

test('W8 news of one lab are not heard in another, and not before watching', async () => {
  const [here, there] = [await makeLab(), await makeLab()];
  const stranger = await (await there.person('facilitator')).watcher();
  const silent = await (await here.person('facilitator')).device();
  const ear = await (await here.person('facilitator')).watcher();
  await here.join('Новенькая');
  await ear.hears('lab:news', ({ type }) => type === 'groups.changed');
  await stranger.settle(there.id);
  expect(stranger.heard('lab:news').filter(({ labId }) => labId !== there.id)).toEqual([]);
  expect(silent.news).toEqual([]);
});

test('W8 the hall is told of groups and never of people', async () => {
  const lab = await makeLab();
  const hall = await (await lab.person('hall')).watcher();
  await lab.join('Имя, которого зал не видит');
  await hall.hears('lab:news', ({ type }) => type === 'groups.changed');
  expect(hall.heard('lab:news').map(({ type }) => type)).not.toContain('people.changed');
  expect(Buffer.concat(hall.frames).includes('Имя, которого зал не видит')).toBe(false);
});

test('W8 a change of language is told, and is there for the other devices', async () => {
  const lab = await makeLab();
  const aigul = await lab.join();
  const ear = await (await lab.person('facilitator')).watcher();
  await aigul.api.people.speak({ language: 'en' });
  await ear.hears('lab:news', (news) => news.type === 'people.changed' && news.participant.language === 'en');
  expect((await aigul.api.groups.me()).participant.language).toBe('en');
});

test('W2 a handshake without a session, or with one that is over, is refused', async () => {
  const lab = await makeLab();
  const { token } = await lab.join();
  for (const wrong of [undefined, 'x'.repeat(43), `${token}x`, { $ne: null } as unknown as string]) {
    await expect(Device.connect(house().url, wrong)).rejects.toThrow('NOT_SIGNED_IN');
  }
  await house().rows(`update sign_in set expires_at = now()`);
  await expect(Device.connect(house().url, token)).rejects.toThrow('NOT_SIGNED_IN');
});

test('W2 the cookie opens a socket as the token does', async () => {
  const lab = await makeLab();
  const { token } = await lab.join();
  const device = lab.keep(await Device.connect(house().url, undefined, { cookie: `caselab=${token}` }));
  expect(await device.ask('lab:watch', { labId: lab.id })).toMatchObject({ ok: true });
});

test('W30 who watches too fast is told so, and the lab hears of one coming', async () => {
  const lab = await makeLab();
  const ear = await (await lab.person('facilitator')).watcher();
  const restless = await lab.join();
  const device = await restless.device();
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => device.askAnything('lab:watch', { labId: lab.id })),
  );
  const tooFast = answers.filter((answer) => JSON.stringify(answer) === '{"ok":false,"code":"TOO_FAST"}');
  expect(tooFast.length).toBeGreaterThan(100);
  await until(() => ear.heard('lab:news').some((news) => isComing(news, restless.id)));
  await ear.settle(lab.id);
  expect(ear.heard('lab:news').filter((news) => isComing(news, restless.id)).length).toBe(1);
});

const isComing = (news: Announcement, id: string) =>
  news.type === 'people.changed' && news.participant.id === id && news.participant.presence === 'online';

test('W30 three malformed watches close the connection', async () => {
  const lab = await makeLab();
  const device = await (await lab.join()).device();
  for (const wrong of [undefined, { labId: 7 }, 'lab'])
    expect(await device.askAnything('lab:watch', wrong)).toEqual({ ok: false, code: 'MALFORMED' });
  await until(() => !device.socket.connected);
});
