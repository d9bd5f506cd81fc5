import { expect, test } from '@jest/globals';
import { v4 } from 'uuid';
import { refusalOf } from '../../test/calls.ts';
import { useLabs } from '../../test/lab-of-test.ts';
import type { Person, TestLab } from '../../test/labs.ts';
import { ExpertsService } from '../experts/index.ts';

const { house, makeLab } = useLabs();
const said = (text: string) => ({ ru: text, en: text, original: 'ru' }) as const;

/** An expert of the lab with an empty card, and the organiser. */
async function begun(lab: TestLab) {
  const [organiser, expert] = [await lab.person('organiser'), await lab.person('expert')];
  const expertId = await house().app.get(ExpertsService).assign(lab.id, expert.id, 'case_giver');
  const of = { labId: lab.id, caseId: v4() };
  const card = await organiser.api.caseCards.create({ ...of, title: said('Сады'), expertId });
  return { organiser, expert, expertId, of, card };
}

const codesSeenBy = async ({ api, lab }: Person) =>
  (await api.cases.list({ labId: lab.id })).cases.map(({ code }) => code);

test('a case goes from a draft of its expert over a review to everybody, and back', async () => {
  const lab = await makeLab();
  const { organiser, expert, of, card } = await begun(lab);
  const participant = await lab.person('participant', 1);
  const watcher = await participant.watcher();
  expect(card).toMatchObject({ code: 'C2', state: 'draft', version: 0 });
  const saved = await expert.api.caseCards.save({ ...of, version: 0, changes: { problem: said('Пустыри') } });
  expect(saved).toMatchObject({ problem: said('Пустыри'), version: 1 });
  expect(await refusalOf(participant.api.caseCards.get(of))).toBe('403 NOT_ALLOWED');
  expect(await codesSeenBy(participant)).toEqual(['C1']);
  expect(await codesSeenBy(expert)).toEqual(['C1', 'C2']);
  expect(await refusalOf(organiser.api.caseCards.settle({ ...of, state: 'published' }))).toBe('409 STALE');
  const asked = await organiser.api.caseCards.settle({ ...of, state: 'draft', comment: 'Кто начал?' });
  expect(asked).toMatchObject({ state: 'draft', comment: 'Кто начал?' });
  await organiser.api.caseCards.settle({ ...of, state: 'reviewed' });
  await organiser.api.caseCards.settle({ ...of, state: 'published' });
  await watcher.hears('lab:news', ({ type }) => type === 'cases.changed');
  expect(await codesSeenBy(participant)).toEqual(['C1', 'C2']);
  expect((await participant.api.caseCards.get(of)).problem).toEqual(said('Пустыри'));
  const change = { ...of, version: 1, changes: { problem: said('Иное') } };
  expect(await refusalOf(expert.api.caseCards.save(change))).toBe('409 CASE_PUBLISHED');
  expect((await organiser.api.caseCards.save(change)).state).toBe('published');
  await organiser.api.caseCards.settle({ ...of, state: 'withdrawn' });
  expect(await codesSeenBy(participant)).toEqual(['C1']);
  expect((await expert.api.caseCards.save({ ...of, version: 2, changes: {} })).state).toBe('draft');
});

test('a change that an expert makes to a reviewed card takes it back to be reviewed again', async () => {
  const lab = await makeLab();
  const { organiser, expert, of } = await begun(lab);
  await organiser.api.caseCards.settle({ ...of, state: 'reviewed' });
  const saved = await expert.api.caseCards.save({ ...of, version: 0, changes: { evidence: said('Отчёт') } });
  expect(saved.state).toBe('draft');
});

test('of two who save at the same moment one is told that the other was faster; the same sent twice is saved once', async () => {
  const lab = await makeLab();
  const { organiser, expert, of } = await begun(lab);
  const save = ({ api }: Person, text: string) =>
    api.caseCards.save({ ...of, version: 0, changes: { trigger: said(text) } });
  const ends = await Promise.all([save(expert, 'раз'), save(organiser, 'два')].map(refusalOf));
  expect(ends.sort()).toEqual(['409 STALE', 'done']);
  const { trigger, version } = await organiser.api.caseCards.get(of);
  expect(version).toBe(1);
  expect((await save(expert, trigger.ru ?? '')).version).toBe(1);
});

test('technologies get codes of their own, are confirmed with their case, and a published one is never lost', async () => {
  const lab = await makeLab();
  const { organiser, expert, of } = await begun(lab);
  const [kept, dropped] = [v4(), v4()];
  for (const technologyId of [kept, kept, dropped])
    await expert.api.caseCards.addTechnology({ ...of, technologyId });
  const change = { ...of, technologyId: kept, version: 0, changes: { risks: said('Засуха'), people: '3' } };
  const card = await expert.api.caseCards.saveTechnology(change);
  expect(card.technologies.map(({ code, state }) => [code, state])).toEqual([
    ['T2', 'proposed'],
    ['T3', 'proposed'],
  ]);
  expect(card.technologies[0]).toMatchObject({ risks: said('Засуха'), people: '3', version: 1 });
  expect(await refusalOf(expert.api.caseCards.saveTechnology({ ...change, changes: { people: '9' } }))).toBe(
    '409 STALE',
  );
  await expert.api.caseCards.removeTechnology({ ...of, technologyId: dropped });
  expect(await house().count('from technology where id = $1', [dropped])).toBe(0);
  await organiser.api.caseCards.settle({ ...of, state: 'reviewed' });
  const told = await organiser.api.caseCards.settle({ ...of, state: 'published' });
  expect(told.technologies.map(({ state }) => state)).toEqual(['confirmed']);
  for (const _ of [1, 2]) await organiser.api.caseCards.settle({ ...of, state: 'withdrawn' });
  const { events } = await organiser.api.audit.list({ labId: lab.id, kind: 'lab' });
  expect(events).toMatchObject([
    { deed: 'case_withdrawn', actor: { id: organiser.id }, thingId: of.caseId, detail: { code: told.code } },
    { deed: 'case_published', actor: { id: organiser.id }, thingId: of.caseId, detail: { code: told.code } },
  ]);
  await organiser.api.caseCards.removeTechnology({ ...of, technologyId: kept });
  expect(await house().count('from technology where id = $1', [kept])).toBe(1);
});

test('an expert writes on no other expert’s card, and nobody of another lab on any', async () => {
  const lab = await makeLab();
  const { organiser, of } = await begun(lab);
  const technologyId = v4();
  await organiser.api.caseCards.addTechnology({ ...of, technologyId });
  const asks = [
    ({ api }: Person) => api.caseCards.save({ ...of, version: 0, changes: {} }),
    ({ api }: Person) => api.caseCards.addTechnology({ ...of, technologyId: v4() }),
    ({ api }: Person) => api.caseCards.saveTechnology({ ...of, technologyId, version: 0, changes: {} }),
    ({ api }: Person) => api.caseCards.removeTechnology({ ...of, technologyId }),
    ({ api }: Person) => api.caseCards.removeMedia({ ...of, mediaId: v4() }),
    ({ api }: Person) => api.caseCards.get(of),
  ];
  const [other, stranger] = [await lab.person('expert'), await (await makeLab()).person('organiser')];
  for (const ask of asks) {
    expect(await refusalOf(ask(other))).toBe('403 NOT_ALLOWED');
    expect(await refusalOf(ask(stranger))).toBe('404 NOT_FOUND');
  }
  expect(await other.api.caseCards.list({ labId: lab.id })).toEqual([]);
  expect(await organiser.api.caseCards.list({ labId: lab.id })).toHaveLength(2);
});

test('an expert takes no technology of another expert’s case onto a card of their own, where they could rewrite it', async () => {
  const lab = await makeLab();
  const [first, second] = [await begun(lab), await begun(lab)];
  const technologyId = v4();
  await first.expert.api.caseCards.addTechnology({ ...first.of, technologyId });
  const taking = { ...second.of, technologyId };
  expect(await refusalOf(second.expert.api.caseCards.addTechnology(taking))).toBe('403 NOT_ALLOWED');
  await second.organiser.api.caseCards.addTechnology(taking);
  const card = await second.expert.api.caseCards.get(second.of);
  expect(card.technologies.map(({ id }) => id)).toContain(technologyId);
});
