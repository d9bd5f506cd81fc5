import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { apiOf, refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { Postbox } from '../wiring/mail/postbox.ts';
import { GuestsService } from './guests.service.ts';

const { house, makeLab } = useLabs();

async function open(capacity: number | null = null) {
  const lab = await makeLab();
  const { api } = await lab.person('organiser');
  const form = { capacity, quotas: [], questions: [], consents: [] };
  await api.registrations.setForm({ labId: lab.id, version: 0, form });
  const { slug } = await api.labs.get({ labId: lab.id });
  const register = (n: number, territory = 'Тотьма') =>
    apiOf(house().url).registering.register({
      ...{ slug, key: v4() },
      applicant: {
        ...{ name: `Участник ${n}`, email: `p${n}@example.org`, language: 'ru' as const, territory },
        ...{ organisationKind: 'municipal' as const, country: 'Россия' },
      },
    });
  return { lab, api, register, guests: house().app.get(GuestsService) };
}

test('two doors at the same moment receive one guest; a guest of another lab is unknown', async () => {
  const { lab, register, guests } = await open();
  const { registration } = await register(7);
  const other = await makeLab();
  const receive = (labId: string) =>
    house().source.transaction((tx) => guests.receive(labId, registration.id, tx));
  await expect(receive(other.id)).rejects.toThrow('no such thing');
  const doors = await Promise.all([receive(lab.id), receive(lab.id)]);
  expect(doors.map(({ state }) => state)).toEqual(['checked_in', 'checked_in']);
  expect(doors[0]?.applicant.territory).toBe(registration.territoryId);
});

test('whoever comes in at the door is registered once, past every quota, and is written to by nobody', async () => {
  const { lab, api, register, guests } = await open(1);
  await register(1);
  const key = v4();
  const applicant = {
    ...{ name: 'Участник 9', email: `walk-in-${key}@no-mail.invalid`, phone: '', language: 'ru' as const },
    ...{ languages: [], organisation: '', organisationKind: null, country: '', region: '' },
    ...{
      territory: lab.territories[0]?.id ?? '',
      profile: null,
      accessNeeds: '',
      preferences: [],
      answers: {},
    },
  };
  const walkIn = () =>
    house().source.transaction((tx) => guests.walkIn({ labId: lab.id, key, applicant, consents: [] }, tx));
  const twice = await Promise.all([walkIn(), walkIn()]);
  expect(new Set(twice.map(({ id }) => id)).size).toBe(1);
  const list = await api.registrations.list({ labId: lab.id });
  expect(list[1]).toMatchObject({ source: 'walk_in', applicant: { email: '', territory: 'Елабуга' } });
  expect((await api.registrations.postbox({ labId: lab.id })).mails).toHaveLength(1);
});

test('a seat brings its territory along: the one that is known, or a stub; whoever waits leaves none', async () => {
  const { lab, register } = await open(2);
  const { registration } = await register(1, lab.territories[0]?.id);
  expect(registration).toMatchObject({
    territoryId: lab.territories[0]?.id,
    applicant: { territory: 'Елабуга' },
  });
  await register(2, 'Мышкин');
  await register(3, 'Кологрив');
  const names = await house().rows<{ ru: string }>(
    "select name->>'ru' as ru from territory where lab_id = $1 and state = 'stub'",
    [lab.id],
  );
  expect(names.map(({ ru }) => ru)).toEqual(['Мышкин']);
  const other = await makeLab();
  expect(await refusalOf(register(4, other.territories[0]?.id))).toBe('404 NOT_FOUND');
});

test('a person who is forgotten leaves neither a registration nor a mail', async () => {
  const { lab, register, guests } = await open();
  await register(1);
  await register(2);
  const [first] = await guests.expected(lab.id);
  expect(await house().app.get(Postbox).list(lab.id)).toHaveLength(2);
  await house().source.transaction((tx) => guests.forget(lab.id, first?.key ?? '', tx));
  expect((await guests.expected(lab.id)).map(({ applicant }) => applicant.name)).toEqual(['Участник 2']);
  expect(await house().app.get(Postbox).list(lab.id)).toHaveLength(1);
});
