import type { DescribedTerritory } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import { until } from '../../test/until.ts';

const { makeLab } = useLabs();

const description = {
  name: { ru: 'Суздаль', en: 'Suzdal', original: 'ru' as const },
  level: 'town' as const,
  ...{ country: 'RU', region: 'Владимирская область', position: { lat: 56.42, lon: 40.45 } },
  profile: {
    ...{ population: '20k' as const, climate: 'continental' as const, land: ['garden' as const] },
    heritage: 'world' as const,
    assets: { ru: 'Огородники', original: 'ru' as const },
    ...{ stewards: null, constraints: null },
  },
};

const placeIn = (all: DescribedTerritory[], name: string) =>
  all.find(({ name: { ru, en } }) => ru === name || en === name);

/** Somebody who describes, and Suzdal typed by three people in three ways. */
async function typedThrice() {
  const lab = await makeLab();
  const facilitator = await lab.person('facilitator');
  const [one, two] = [await lab.join('участник 1', 'Суздаль'), await lab.join('участник 2', 'Suzdal')];
  await lab.join('участник 3', 'г. Суздаль');
  return { lab, facilitator, one, two, list: () => facilitator.api.territories.list({ labId: lab.id }) };
}

test('a typed place is described in both languages, and everybody sees it; sent twice it is described once', async () => {
  const { lab, facilitator, list, one } = await typedThrice();
  const stub = placeIn(await list(), 'Суздаль');
  expect(stub).toMatchObject({ state: 'stub', speakers: 1, position: null, profile: { land: [] } });
  const watcher = await one.watcher();
  const at = { labId: lab.id, territoryId: stub?.id ?? '' };
  for (const state of ['described', 'described', 'verified'] as const) {
    const all = await facilitator.api.territories.describe({ ...at, state, description });
    expect(placeIn(all, 'Suzdal')).toMatchObject({ id: stub?.id, ...description, state, speakers: 1 });
  }
  const told = () => watcher.heard('lab:news').filter(({ type }) => type === 'people.territory');
  await until(() => told().length === 3);
  expect(told().at(-1)).toMatchObject({ territory: { name: description.name } });
  const id = v4();
  for (const _ of [1, 2]) {
    const added = { ...description, name: { en: 'Kideksha', original: 'en' as const } };
    await facilitator.api.territories.describe({
      ...at,
      territoryId: id,
      state: 'described',
      description: added,
    });
  }
  expect((await list()).filter((place) => place.id === id)).toHaveLength(1);
});

test('merged names are one place for everybody; whoever types one gets the place, and boards keep what they hold', async () => {
  const { lab, facilitator, list, one, two } = await typedThrice();
  const all = await list();
  const id = (name: string) => placeIn(all, name)?.id ?? '';
  const [suzdal, latin, short] = [id('Суздаль'), id('Suzdal'), id('г. Суздаль')];
  expect(new Set([suzdal, latin, short]).size).toBe(3);
  const labId = lab.id;
  // A chain: the second is merged into the third, then the third into the first; twice each.
  for (const _ of [1, 2]) await facilitator.api.territories.merge({ labId, territoryId: latin, into: short });
  await facilitator.api.territories.merge({ labId, territoryId: short, into: suzdal });
  const merged = await facilitator.api.territories.merge({ labId, territoryId: short, into: suzdal });
  expect(placeIn(merged, 'Суздаль')).toMatchObject({ speakers: 3, merged: [{ id: latin }, { id: short }] });
  expect(merged).toHaveLength(all.length - 2);
  const told = await one.api.people.territories({ labId });
  expect(told.find((row) => row.id === latin)).toMatchObject({ mergedInto: suzdal, name: { ru: 'Суздаль' } });
  expect((await lab.signedIn(two.token)).seat.territoryId).toBe(latin);
  expect((await lab.join('участник 4', 'suzdal')).seat.territoryId).toBe(suzdal);
  expect(
    await refusalOf(facilitator.api.territories.merge({ labId, territoryId: suzdal, into: latin })),
  ).toBe('409 STALE');

  const apart = await facilitator.api.territories.separate({ labId, territoryId: latin });
  expect(placeIn(apart, 'Suzdal')).toMatchObject({ id: latin, speakers: 1, merged: [] });
  expect(placeIn(apart, 'Суздаль')).toMatchObject({ speakers: 3, merged: [{ id: short }] });
});

test('W7 the ids of another lab’s territories are not there, though one describes one’s own', async () => {
  const { list } = await typedThrice();
  const [suzdal] = await list();
  const { api, lab } = await (await makeLab()).person('organiser');
  const [labId, territoryId, own] = [lab.id, suzdal?.id ?? '', lab.territories[0]?.id ?? ''];
  for (const call of [
    () => api.territories.describe({ labId, territoryId, state: 'described', description }),
    () => api.territories.merge({ labId, territoryId, into: own }),
    () => api.territories.merge({ labId, territoryId: own, into: territoryId }),
    () => api.territories.separate({ labId, territoryId }),
  ])
    expect(await refusalOf(call())).toBe('404 NOT_FOUND');
});
