import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { Person, TestLab } from '../../test/labs.ts';

const { makeLab } = useLabs();
const said = (text: string) => ({ ru: text, en: text, original: 'ru' }) as const;

/** A draft of a case with one technology and the town where it began. */
async function caseWith(lab: TestLab, { api }: Person, name: string) {
  const of = { labId: lab.id, caseId: v4() };
  const technologyId = v4();
  await api.caseCards.create({ ...of, title: said(`Кейс: ${name}`), expertId: null });
  await api.caseCards.addTechnology({ ...of, technologyId });
  const changes = { name: said(name) };
  await api.caseCards.saveTechnology({ ...of, technologyId, version: 0, changes });
  await api.caseCards.save({ ...of, version: 0, changes: { pioneerId: lab.territories[0]?.id ?? null } });
  return { of, technologyId };
}

test('a merge keeps both, adds up who used them, leaves the case as it was, and can be undone', async () => {
  const lab = await makeLab();
  const organiser = await lab.person('organiser');
  const one = await caseWith(lab, organiser, 'Сады');
  const two = await caseWith(lab, organiser, 'Огороды');
  const merge = { labId: lab.id, technologyId: two.technologyId, intoId: one.technologyId };
  await organiser.api.library.merge(merge);
  const merged = await organiser.api.library.merge(merge);
  const found = merged.find(({ technology }) => technology.id === one.technologyId);
  expect(found?.merged.map(({ name }) => name.ru)).toEqual(['Огороды']);
  expect(found?.cases.map(({ title, territory }) => [title.ru, territory?.ru])).toEqual([
    ['Кейс: Сады', 'Елабуга'],
    ['Кейс: Огороды', 'Елабуга'],
  ]);
  expect(merged.some(({ technology }) => technology.id === two.technologyId)).toBe(false);
  const [kept] = (await organiser.api.caseCards.get(two.of)).technologies;
  expect(kept).toMatchObject({ id: two.technologyId, state: 'merged', mergedIntoId: one.technologyId });
  const circle = { labId: lab.id, technologyId: one.technologyId, intoId: two.technologyId };
  expect(await refusalOf(organiser.api.library.merge(circle))).toBe('409 STALE');
  const parted = await organiser.api.library.part({ labId: lab.id, technologyId: two.technologyId });
  expect(parted.find(({ technology }) => technology.id === two.technologyId)?.technology.state).toBe(
    'proposed',
  );
});

test('of another lab only what is published is seen, and nobody merges what is not their lab’s', async () => {
  const [lab, other] = [await makeLab(), await makeLab()];
  const [organiser, neighbour] = [await lab.person('organiser'), await other.person('organiser')];
  const { of, technologyId } = await caseWith(other, neighbour, 'Пасеки');
  const seen = async () =>
    (await organiser.api.library.list({ labId: lab.id })).find(
      ({ technology }) => technology.id === technologyId,
    );
  expect(await seen()).toBeUndefined();
  for (const state of ['reviewed', 'published'] as const)
    await neighbour.api.caseCards.settle({ ...of, state });
  expect(await seen()).toMatchObject({ isOwn: false, technology: { name: said('Пасеки') } });
  const own = await caseWith(lab, organiser, 'Ульи');
  const foreign = { labId: lab.id, technologyId, intoId: own.technologyId };
  expect(await refusalOf(organiser.api.library.merge(foreign))).toBe('404 NOT_FOUND');
  await organiser.api.library.merge({ labId: lab.id, technologyId: own.technologyId, intoId: technologyId });
  expect((await seen())?.merged).toMatchObject([{ id: own.technologyId, isOwn: true }]);
  await neighbour.api.caseCards.settle({ ...of, state: 'withdrawn' });
  expect(await seen()).toBeUndefined();
});
