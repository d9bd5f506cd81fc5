import { expect, test } from '@jest/globals';
import { apiOf, refusalOf } from '../../test/calls.ts';
import { DETAILS } from '../../test/lab-desk-calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { until } from '../../test/until.ts';

const { house, makeLab } = useLabs();

async function desk() {
  const lab = await makeLab();
  const organiser = await lab.person('organiser');
  const of = { labId: lab.id };
  // Each lab of this file has an address of its own.
  const details = { ...DETAILS, slug: `lab-${lab.id}` };
  return { lab, organiser, api: organiser.api.labDesk, of, details };
}

test('what an organiser says of a lab is kept whole, and its devices hear of it', async () => {
  const { lab, api, of, details } = await desk();
  const phone = await (await lab.person('participant')).watcher();
  const { version } = await api.get(of);
  const told = await api.change({ ...of, version, details });
  expect(told).toMatchObject({ version: version + 1, details });
  expect(await api.get(of)).toEqual(told);
  const news = await until(() => phone.heard('lab:news').find(({ type }) => type === 'labs.changed'));
  expect(news).toMatchObject({ lab: { title: details.title, host: details.host } });
  expect(JSON.stringify(news)).not.toContain('lab@example.org');
});

test('of two organisers who change the lab at the same moment one is told that somebody was faster', async () => {
  const { lab, api, of, details } = await desk();
  const other = (await lab.person('organiser')).api.labDesk;
  const { version } = await api.get(of);
  const ends = await Promise.all(
    [api, other].map((one, n) =>
      refusalOf(one.change({ ...of, version, details: { ...details, retentionDays: 100 + n } })),
    ),
  );
  expect(ends.sort()).toEqual(['409 STALE', 'done']);
  expect((await api.get(of)).version).toBe(version + 1);
});

test('the same change sent twice is one change, and both are answered alike', async () => {
  const { api, of, details } = await desk();
  const { version } = await api.get(of);
  const first = await api.change({ ...of, version, details });
  expect(await api.change({ ...of, version, details })).toEqual(first);
});

test('no two labs have one address, and none that is no address', async () => {
  const [one, other] = [await desk(), await desk()];
  const { version } = await one.api.get(one.of);
  await one.api.change({ ...one.of, version, details: one.details });
  const taken = { ...other.details, slug: one.details.slug };
  expect(await refusalOf(other.api.change({ ...other.of, version, details: taken }))).toBe('409 SLUG_TAKEN');
  for (const wrong of [
    { slug: 'Сады' },
    { slug: 'a/b-c' },
    { title: { original: 'ru' as const } },
    { timezone: 'Mars/Base' },
    { languages: [] },
    { retentionDays: 0 },
    { partners: [{ name: DETAILS.host, link: 'javascript:alert(1)' }] },
    { startsOn: '2027-02-30' },
  ])
    expect(
      await refusalOf(one.api.change({ ...one.of, version, details: { ...one.details, ...wrong } })),
    ).toBe('400 MALFORMED');
});

test('a lab goes a step on or back and no further, and a step sent twice is one step', async () => {
  const { lab, api, of } = await desk();
  await house().rows(`update lab set state = 'draft' where id = $1`, [lab.id]);
  const states = [
    'draft',
    'published',
    'registration_open',
    'registration_closed',
    'live',
    'closed',
    'archived',
  ];
  const on = states.slice(1).map((to, at) => ({ from: states[at], to }));
  const back = on.toReversed().map(({ from, to }) => ({ from: to, to: from }));
  for (const step of [...on, ...back] as Parameters<typeof api.step>[0][]) {
    for (const _ of ['once', 'twice'])
      expect((await api.step({ ...of, from: step.from, to: step.to })).state).toBe(step.to);
  }
  expect(await refusalOf(api.step({ ...of, from: 'draft', to: 'live' }))).toBe('409 NO_SUCH_STEP');
  expect(await refusalOf(api.step({ ...of, from: 'draft', to: 'draft' }))).toBe('409 NO_SUCH_STEP');
  expect(await refusalOf(api.step({ ...of, from: 'live', to: 'closed' }))).toBe('409 STALE');
});

test('each state opens what it says: joining by code and registering', async () => {
  const { lab, api, of } = await desk();
  const visitor = apiOf(house().url);
  const { details, joinCode } = await api.get(of);
  const opened: Record<string, [string, string]> = {};
  for (const state of ['draft', 'published', 'registration_open', 'registration_closed', 'live', 'closed']) {
    await house().rows('update lab set state = $2 where id = $1', [lab.id, state]);
    const join = await refusalOf(visitor.people.door({ code: joinCode }));
    opened[state] = [join, await refusalOf(visitor.registering.form({ slug: details.slug }))];
  }
  const [noCode, noForm] = ['404 UNKNOWN_CODE', '409 REGISTRATION_CLOSED'];
  expect(opened).toEqual({
    draft: [noCode, '404 NOT_FOUND'],
    published: [noCode, noForm],
    registration_open: ['done', 'done'],
    registration_closed: [noCode, noForm],
    live: ['done', 'done'],
    closed: [noCode, noForm],
  });
});

test('another join code stops the one before; pressed twice it is given once', async () => {
  const { lab, api, of } = await desk();
  const visitor = apiOf(house().url);
  const { joinCode } = await api.get(of);
  const codes = await Promise.all([0, 1].map(async () => (await api.rotate({ ...of, joinCode })).joinCode));
  expect(codes[0]).toBe(codes[1]);
  expect(codes[0]).not.toBe(joinCode);
  expect(await refusalOf(visitor.people.door({ code: joinCode }))).toBe('404 UNKNOWN_CODE');
  expect((await visitor.people.door({ code: codes[0] ?? '' })).lab.id).toBe(lab.id);
});

test('an archived lab is not changed', async () => {
  const { lab, api, of, details } = await desk();
  await house().rows(`update lab set state = 'archived' where id = $1`, [lab.id]);
  const { version } = await api.get(of);
  expect(await refusalOf(api.change({ ...of, version, details }))).toBe('409 LAB_ARCHIVED');
});
