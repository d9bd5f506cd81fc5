import type { Registration } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { apiOf, refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { pagesOf } from '../../test/pdf-text.ts';

const { house, makeLab } = useLabs();

const said = (text: string) => ({ ru: text, en: text, original: 'ru' }) as const;
const consents = [{ purpose: 'data', text: said('Обработка данных'), version: 1, required: true }];

/** A lab with so many confirmed registrations and one that waits, its organiser, and two doors. */
async function atTheDoors(confirmed = 2) {
  const lab = await makeLab({ groups: 2, max: 3 });
  const organiser = await lab.person('organiser');
  const form = { capacity: confirmed, quotas: [], questions: [], consents };
  await organiser.api.registrations.setForm({ labId: lab.id, version: 0, form });
  const { slug } = await organiser.api.labs.get({ labId: lab.id });
  const registrations: Registration[] = [];
  for (let n = 1; n <= confirmed + 1; n += 1) {
    const { registration } = await apiOf(house().url).registering.register({
      ...{ slug, key: v4(), consents: [{ purpose: 'data', version: 1 }] },
      applicant: {
        ...{ name: `Участник ${n} из Тотьмы`, email: `p${n}@example.org`, phone: '+7 900 1', language: 'ru' },
        ...{ organisation: 'Музей', organisationKind: 'municipal', country: 'Россия', territory: 'Тотьма' },
        accessNeeds: n === 1 ? 'пандус' : '',
      },
    });
    registrations.push(registration);
  }
  const [one, two] = [await lab.person('facilitator'), await lab.person('facilitator')];
  const scan = (door: string, n = 0, key = v4()) => ({
    ...{ labId: lab.id, guestId: registrations[n]?.id ?? '', key, door, at: new Date().toISOString() },
  });
  return { lab, organiser, registrations, one: one.api, two: two.api, scan };
}

test('the door’s list tells who comes and nothing that a door need not know', async () => {
  const { lab, one, registrations } = await atTheDoors();
  const list = await one.arrivals.list({ labId: lab.id });
  expect(list.map(({ badge, hasNeeds, waits, arrived }) => ({ badge, hasNeeds, waits, arrived }))).toEqual([
    { badge: 1, hasNeeds: true, waits: false, arrived: null },
    { badge: 2, hasNeeds: false, waits: false, arrived: null },
    { badge: 3, hasNeeds: false, waits: true, arrived: null },
  ]);
  expect(list[0]).toMatchObject({
    name: registrations[0]?.applicant.name,
    territory: { ru: 'Тотьма' },
    language: 'ru',
  });
  expect(JSON.stringify(list)).not.toMatch(/example\.org|\+7|пандус/);
});

test('two doors that scan one badge at the same moment make one seat, and the second is told who was first', async () => {
  const { lab, one, two, scan, registrations } = await atTheDoors();
  const [first, again] = [scan('A'), scan('B')];
  const both = await Promise.all([one.arrivals.checkIn(first), two.arrivals.checkIn(again)]);
  expect(both.map(({ isFirst }) => isFirst).sort()).toEqual([false, true]);
  const [winner, other] = both[0]?.isFirst ? both : [both[1], both[0]];
  expect(other?.guest.arrived).toEqual(winner?.guest.arrived);
  expect(winner?.guest.table).toEqual(expect.any(Number));
  // Sent again, each is answered as before.
  expect(await one.arrivals.checkIn(first)).toEqual(both[0]);
  expect(await two.arrivals.checkIn(again)).toEqual(both[1]);
  expect(await house().count('from arrival where lab_id = $1', [lab.id])).toBe(1);
  expect(await house().count("from participant where lab_id = $1 and role = 'participant'", [lab.id])).toBe(
    1,
  );
  const seat = (await one.people.list({ labId: lab.id })).find(({ role }) => role === 'participant');
  expect(seat).toMatchObject({ name: registrations[0]?.applicant.name, language: 'ru', withoutPhone: true });
  const [state] = await house().rows('select state from registration where id = $1', [registrations[0]?.id]);
  expect(state).toEqual({ state: 'checked_in' });
});

test('whoever came in joins as that very seat: by the code, or by the QR code of their badge', async () => {
  const { one, scan } = await atTheDoors();
  const { returnCode, link } = await one.arrivals.checkIn(scan('A'));
  const phone = await apiOf(house().url).groups.comeBack({ returnCode });
  const secret = link.split('/').at(-1) ?? '';
  const other = await apiOf(house().url).groups.enter({ link: secret });
  expect(other.participant).toEqual(phone.participant);
  expect(phone.participant.groupId).toEqual(expect.any(String));
  const [mark] = await one.arrivals.list({ labId: phone.lab.id });
  expect(secret.startsWith(mark?.mark ?? '-')).toBe(true);
  expect(await refusalOf(apiOf(house().url).groups.enter({ link: `${secret.slice(0, -1)}~` }))).toBe(
    '404 UNKNOWN_LINK',
  );
  const stored = await house().count('from badge where encode(secret_hash, $1) like $2', [
    'escape',
    `%${secret}%`,
  ]);
  expect(stored).toBe(0);
});

test('a badge that its owner scans checks them in on the day, and opens nothing before', async () => {
  const { lab, one, scan } = await atTheDoors();
  const { link } = await one.arrivals.checkIn(scan('A'));
  await house().rows('delete from arrival where lab_id = $1', [lab.id]);
  await house().rows("update registration set state = 'confirmed' where lab_id = $1", [lab.id]);
  const secret = link.split('/').at(-1) ?? '';
  await house().rows("update lab set state = 'registration_open' where id = $1", [lab.id]);
  expect(await refusalOf(apiOf(house().url).groups.enter({ link: secret }))).toBe('404 UNKNOWN_LINK');
  await house().rows("update lab set state = 'live' where id = $1", [lab.id]);
  await apiOf(house().url).groups.enter({ link: secret });
  expect((await one.arrivals.list({ labId: lab.id }))[0]?.arrived).toMatchObject({ door: '' });
  expect(await one.arrivals.checkIn(scan('A'))).toMatchObject({ isFirst: false });
});

test('a walk-in is registered past the capacity, agrees to what is required, and is one however often it is sent', async () => {
  const { lab, organiser, one, two } = await atTheDoors();
  const walk = { labId: lab.id, key: v4(), at: new Date().toISOString(), door: 'A' };
  const about = { name: 'Участник 9 из Кимр', language: 'ru' as const, territory: 'Кимры', organisation: '' };
  expect(await refusalOf(one.arrivals.walkIn({ ...walk, ...about, consents: [] }))).toBe(
    '409 CONSENT_MISSING',
  );
  const given = { ...walk, ...about, consents: ['data'] };
  const [first, again] = await Promise.all([one.arrivals.walkIn(given), two.arrivals.walkIn(given)]);
  expect(again).toEqual(first);
  const mine = (await organiser.api.registrations.list({ labId: lab.id })).filter(
    ({ source }) => source === 'walk_in',
  );
  expect(mine).toEqual([
    expect.objectContaining({
      state: 'checked_in',
      consents: [expect.objectContaining({ purpose: 'data' })],
    }),
  ]);
  expect((await one.arrivals.list({ labId: lab.id })).filter(({ arrived }) => arrived)).toHaveLength(1);
});

test('W7 a guest of another lab is not there, at whichever door', async () => {
  const { scan } = await atTheDoors();
  const { api, lab } = await (await makeLab()).person('organiser');
  expect(await refusalOf(api.arrivals.checkIn({ ...scan('A'), labId: lab.id }))).toBe('404 NOT_FOUND');
});

test('badges are A4 sheets of eight with name, place and language, of all who have a seat or of the chosen', async () => {
  const { lab, one, registrations } = await atTheDoors(9);
  const print = (numbers: string) => one.arrivals.badges({ labId: lab.id, language: 'ru', numbers });
  const all = await pagesOf(await (await print('')).body.arrayBuffer());
  expect(all.map(({ size }) => size)).toEqual([
    [595.28, 841.89],
    [595.28, 841.89],
  ]);
  const text = all.map(({ words }) => words).join(' ');
  for (const { applicant } of registrations.slice(0, 9)) expect(text).toContain(applicant.name);
  expect(text).not.toContain(registrations[9]?.applicant.name);
  expect(text).toContain('русский');
  const chosen = await pagesOf(await (await print('2')).body.arrayBuffer());
  expect(chosen).toHaveLength(1);
  expect(chosen[0]?.words).toContain(registrations[1]?.applicant.name);
  expect(chosen[0]?.words).not.toContain(registrations[0]?.applicant.name);
});
