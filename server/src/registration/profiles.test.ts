import type { RegistrationForm, ToldProfile } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { type Api, apiOf, refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { csvOf } from '../wiring/tables/write-table.ts';

const { house, makeLab } = useLabs();

type Said = Parameters<Api['registering']['register']>[0]['applicant'];

const TOLD: ToldProfile = {
  ...{ level: 'village', population: '5k', climate: 'continental', land: ['garden', 'wetland'] },
  ...{ heritage: 'local', assets: { ru: 'Старый сад', original: 'ru' }, stewards: null, constraints: null },
  position: { lat: 59.974, lon: 42.76 },
};

async function open(form: Partial<RegistrationForm> = {}) {
  const lab = await makeLab();
  const person = await lab.person('organiser');
  const { api } = person;
  const labId = lab.id;
  await api.registrations.setForm({
    ...{ labId, version: 0, form: { capacity: null, quotas: [], questions: [], consents: [], ...form } },
  });
  const { slug } = await api.labs.get({ labId });
  const register = (n: number, said: Partial<Said>) =>
    apiOf(house().url).registering.register({
      ...{ slug, key: v4() },
      applicant: {
        ...{ name: `Участник ${n}`, email: `p${n}@example.org`, language: 'ru', territory: 'Тотьма' },
        ...{ country: 'Россия', organisationKind: 'municipal', ...said },
      },
    });
  const place = async (name: string) =>
    (await api.territories.list({ labId })).find((one) => one.name.ru === name);
  return { labId, person, api, register, place };
}

test('whoever gets a seat describes the place that they come from, once; whoever waits describes nothing yet', async () => {
  const { register, place, person, labId } = await open({ capacity: 2 });
  const ear = await person.watcher();
  const first = await register(1, { profile: TOLD });
  await ear.settle(labId);
  const { level, position, ...profile } = TOLD;
  expect(await place('Тотьма')).toMatchObject({ state: 'described', level, position, profile });
  const told = ear.heard('lab:news').filter(({ type }) => type === 'people.territory');
  expect(told).toMatchObject([{ territory: { name: { ru: 'Тотьма' }, state: 'described', level } }]);
  await register(2, { profile: { ...TOLD, climate: 'arid' } });
  expect((await place('Тотьма'))?.profile.climate).toBe('continental');
  await register(3, { territory: 'Кижи', profile: TOLD });
  expect(await place('Кижи')).toBeUndefined();
  await apiOf(house().url).registering.withdraw({ link: first.link });
  expect(await place('Кижи')).toMatchObject({ state: 'described', profile });
});

test('what an organiser has written of a place stays; a place of which they wrote only its name and position gets the rest', async () => {
  const { labId, api, register, place } = await open();
  const { level: _, position: __, ...profile } = TOLD;
  const own = { ...profile, climate: 'steppe', land: [] } as const;
  const description = {
    ...{ name: { ru: 'Тотьма', original: 'ru' as const }, country: 'RU', region: '' },
    ...{ level: 'village' as const, position: null, profile: { ...own, land: [] } },
  };
  await api.territories.describe({ labId, territoryId: v4(), description, state: 'verified' });
  await register(1, { profile: TOLD });
  expect(await place('Тотьма')).toMatchObject({ state: 'verified', position: null, profile: own });
  await register(2, { territory: 'Елабуга', profile: TOLD });
  expect(await place('Елабуга')).toMatchObject({
    ...{
      state: 'described',
      level: 'town',
      position: { lat: 55.7, lon: 52 },
      profile: { climate: 'continental' },
    },
  });
});

test('a form may demand a profile; one that says nothing is none', async () => {
  const { register } = await open({ fields: { profile: 'must' } });
  const nothing = { ...TOLD, level: null, population: null, climate: null, land: [], heritage: null };
  for (const profile of [null, { ...nothing, assets: null, position: null }])
    expect(await refusalOf(register(1, { profile }))).toBe('409 ANSWER_MISSING');
  expect((await register(1, { profile: { ...nothing, assets: TOLD.assets } })).registration.state).toBe(
    'confirmed',
  );
});

test('a table tells of territories what is chosen among words, in either language, and how many live there', async () => {
  const { labId, api, register, place } = await open();
  const head = [
    'Имя',
    'E-mail',
    'Язык',
    'Вид организации',
    'Страна',
    'Город',
    'Население',
    'Climate',
    'Земли',
  ];
  const lineOf = (n: number, ...told: string[]) => [
    ...[`Участник ${n}`, `t${n}@example.org`, 'ru', 'НКО', 'Россия', `Место ${n}`, ...told],
  ];
  const table = csvOf(
    [head, lineOf(1, '9 850', 'Steppe', 'сад, wetland'), lineOf(2, '', 'тропики', ''), lineOf(3, '', '', '')],
    'ru',
  );
  const taken = await api.registrations.importTable({ labId, table });
  expect(taken.bad).toEqual([{ row: 2, column: 'climate', fault: 'unknown_choice', value: 'тропики' }]);
  const steppe = { population: '20k', climate: 'steppe', land: ['garden', 'wetland'], heritage: null };
  expect(await place('Место 1')).toMatchObject({ state: 'described', profile: steppe });
  expect((await place('Место 3'))?.state).toBe('stub');

  await register(4, { territory: 'Место 4', profile: TOLD });
  for (const language of ['ru', 'en'] as const) {
    const { body } = await api.registrations.exported({ labId, format: 'xlsx', language });
    const other = await open();
    await other.api.registrations.importTable({
      ...{ labId: other.labId, coding: 'base64' },
      table: Buffer.from(await body.arrayBuffer()).toString('base64'),
    });
    const [one, four] = [await other.place('Место 1'), await other.place('Место 4')];
    expect([language, one?.profile, four?.profile.land, four?.level]).toMatchObject([
      ...[language, steppe, TOLD.land, 'village'],
    ]);
  }
});
