import { NO_HARVEST, NOTHING_PLANNED, type PlannedSession } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { GREENHOUSE, LIBRARY, planned, plannedPhase, planOf } from '../../test/planned.ts';
import { differences } from './differences.ts';

const plenary = planned();

/** What is said when the plenary becomes `wish`. */
function said(wish: Partial<PlannedSession>) {
  return differences(planOf([plenary]), planOf([{ ...plenary, ...wish }])).map(({ words, isPublic }) => [
    words.ru,
    words.en,
    isPublic,
  ]);
}

test('P2 what is the same is not spoken of', () => {
  expect(said({})).toEqual([]);
  expect(differences(planOf([plenary]), { ...planOf([plenary]), days: ['2026-06-05'] })).toEqual([]);
});

test('P2 a session that is elsewhere in time or place is named in both languages', () => {
  expect(said({ start: '14:30' })).toEqual([
    ['«Пленум»: перенесено с 14:00 на 14:30', '“Plenary” moved from 14:00 to 14:30', true],
  ]);
  expect(said({ day: '2026-06-02', start: '10:00' })).toEqual([
    [
      '«Пленум»: было 1 июня, 14:00, стало 2 июня, 10:00',
      '“Plenary” moved from 1 June, 14:00 to 2 June, 10:00',
      true,
    ],
  ]);
  expect(said({ minutes: 90, roomId: GREENHOUSE })).toEqual([
    ['«Пленум»: длится 90 мин вместо 60', '“Plenary” lasts 90 min instead of 60', true],
    [
      '«Пленум»: место теперь «Оранжерея», раньше все площадки',
      '“Plenary”: now in “Greenhouse”, before in all rooms',
      true,
    ],
  ]);
});

test('P2 titles, kinds, experts and cases are told; a reader of a language that lacks gets the other', () => {
  expect(said({ title: { ru: 'Итоги', original: 'ru' } })).toEqual([
    ['«Пленум» теперь называется «Итоги»', '“Plenary” is now called “Итоги”', true],
  ]);
  expect(said({ kind: 'break', expertIds: [GREENHOUSE], caseId: LIBRARY }).map(([ru]) => ru)).toEqual([
    '«Пленум»: теперь перерыв, раньше пленум',
    '«Пленум»: другие эксперты',
    '«Пленум»: другой кейс',
  ]);
});

test('P2 what is cancelled comes first, what is new after what has changed, and what only organisers need last', () => {
  const gone = planned({ title: { en: 'Old', original: 'en' } });
  const added = planned({ title: { en: 'New one', original: 'en' }, start: '09:00' });
  const changed = { ...plenary, start: '15:00', bufferMinutes: 10 };
  const all = differences(planOf([plenary, gone]), planOf([changed, added]));
  expect(all.map(({ words, isPublic }) => [words.en, isPublic])).toEqual([
    ['Cancelled: “Old”, 1 June, 14:00', true],
    ['“Plenary” moved from 14:00 to 15:00', true],
    ['New: “New one”, 1 June, 09:00', true],
    ['“Plenary”: 10 min kept free after it', false],
  ]);
});

test('P2 phases are told by which came and went, else that they changed', () => {
  const [share, vote] = [plannedPhase(), plannedPhase({ kind: 'vote' })];
  const say = (before: PlannedSession['phases'], after: PlannedSession['phases']) =>
    differences(planOf([{ ...plenary, phases: before }]), planOf([{ ...plenary, phases: after }])).map(
      ({ words, isPublic }) => [words.en, isPublic],
    );
  expect(say([share], [vote])).toEqual([['“Plenary”: phases added: voting; phases removed: sharing', false]]);
  expect(say([share, vote], [vote, share])).toEqual([['“Plenary”: the phases have changed', false]]);
});

test('P2 the harvest plan and the name of a room are told', () => {
  expect(said({ harvest: { ...NO_HARVEST, what: plenary.title } })).toEqual([
    ['«Пленум»: изменён план сбора', '“Plenary”: the harvest plan has changed', false],
  ]);
  const before = planOf([]);
  const rooms = before.rooms.map((room, at) => (at === 0 ? { ...room, name: plenary.title } : room));
  expect(differences(before, { ...before, rooms }).map(({ words }) => words.ru)).toEqual([
    'Площадка «Оранжерея» теперь называется «Пленум»',
  ]);
});

test('P2 in a first release everything is new', () => {
  expect(differences(NOTHING_PLANNED, planOf([plenary])).map(({ words }) => words.ru)).toEqual([
    'Новое: «Пленум», 1 июня, 14:00',
  ]);
});
