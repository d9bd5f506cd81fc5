import type { Judgement, Verdict } from '@case-lab/contract/boards';
import { expect, test } from '@jest/globals';
import { cellsOf, coverage, distribution, isContested, placesOf, rarelyJudgedFirst } from './verdicts.ts';

const NOTHING = {
  lacks: [],
  has: [],
  adaptation: '',
  condition: '',
  barriers: '',
  enablers: '',
  question: '',
};

function said(technology: string, territory: string, participant: string, verdict: Verdict): Judgement {
  return { ...NOTHING, technology, territory, participant, verdict };
}

const asWritten = (territory: string) => territory;

const T = (code: string) => ({ id: code.toLowerCase(), code });

const JUDGEMENTS = [
  said('t1', 'totma', 'p1', 'not_here'),
  said('t1', 'totma', 'p2', 'with_adaptation'),
  said('t1', 'suzdal', 'p3', 'with_adaptation'),
  said('t2', 'totma', 'p1', 'dont_know'),
];

test('verdicts are counted in their own order, and those that nobody gave are left out', () => {
  const counted = distribution(JUDGEMENTS).map(({ verdict, given }) => [verdict, given.length]);
  expect(counted).toEqual([
    ['with_adaptation', 2],
    ['not_here', 1],
    ['dont_know', 1],
  ]);
});

test('people differ when some can use it and others cannot at all', () => {
  expect(isContested(JUDGEMENTS.slice(0, 2))).toBe(true);
  expect(isContested(JUDGEMENTS.slice(1))).toBe(false);
  expect(isContested([said('t', 'x', 'a', 'not_here'), said('t', 'x', 'b', 'later_if')])).toBe(false);
});

test('a cell holds what is said of one technology for one territory, and what was agreed', () => {
  const agreement = {
    technology: 't3',
    territory: 'kolomna',
    verdict: 'later_if',
    sentence: 'С крышей.',
  } as const;
  const cells = cellsOf(JUDGEMENTS, [agreement], asWritten);
  expect([...cells.keys()]).toEqual(['t1/totma', 't1/suzdal', 't2/totma', 't3/kolomna']);
  expect(cells.get('t1/totma')?.judgements.map(({ participant }) => participant)).toEqual(['p1', 'p2']);
  expect(cells.get('t3/kolomna')).toEqual({ judgements: [], agreement });
  expect(placesOf(asWritten, JUDGEMENTS, [agreement])).toEqual(['totma', 'suzdal', 'kolomna']);
});

test('what was said under another name of a place stands in the cell of that place', () => {
  const merged = (territory: string) => (territory === 'suzdal' ? 'totma' : territory);
  const cells = cellsOf(JUDGEMENTS, [], merged);
  expect(cells.get('t1/totma')?.judgements.map(({ participant }) => participant)).toEqual(['p1', 'p2', 'p3']);
  expect(placesOf(merged, JUDGEMENTS)).toEqual(['totma']);
});

test('coverage says how many were judged and which nobody has looked at', () => {
  const technologies = ['T1', 'T2', 'T3', 'T4'].map(T);
  expect(coverage(technologies, JUDGEMENTS, 'p1')).toEqual({ judged: 2, own: 2, untouched: ['T3', 'T4'] });
  expect(coverage(technologies, JUDGEMENTS, 'p3')).toEqual({ judged: 2, own: 1, untouched: ['T3', 'T4'] });
  expect(coverage(technologies, [], 'p1')).toEqual({
    judged: 0,
    own: 0,
    untouched: ['T1', 'T2', 'T3', 'T4'],
  });
});

test('what few have judged comes first, and what one has judged oneself comes last', () => {
  const judgements = [
    said('t1', 'x', 'me', 'not_here'),
    ...['p1', 'p2'].map((participant) => said('t2', 'x', participant, 'not_here')),
  ];
  const order = (participant: string) =>
    rarelyJudgedFirst(['T1', 'T2', 'T3'].map(T), judgements, participant).map(({ code }) => code);
  expect(order('me')).toEqual(['T3', 'T2', 'T1']);
  expect(order('p1')).toEqual(['T3', 'T1', 'T2']);
  expect(order('nobody')).toEqual(['T3', 'T1', 'T2']);
});
