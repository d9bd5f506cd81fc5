import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { openBoard } from './document.ts';
import { judge, readJudgements } from './judgements.ts';
import { ownUndo } from './own-undo.ts';

const totma = { technology: 'T1', territory: 'totma', participant: 'p1' };
const suzdal = { technology: 'T1', territory: 'suzdal', participant: 'p2' };
const silent = {
  lacks: [],
  has: [],
  adaptation: '',
  condition: '',
  barriers: '',
  enablers: '',
  question: '',
};

test('a judgement keeps what was said with an earlier verdict, and writes only what differs', () => {
  const doc = new Y.Doc();
  expect(judge(doc, totma, { confidence: 2 })).toBe(false);
  expect(judge(doc, totma, { verdict: 'with_adaptation', adaptation: 'без теплицы' })).toBe(true);
  expect(judge(doc, totma, { verdict: 'later_if', condition: 'если будет вода', confidence: 2 })).toBe(true);
  expect(readJudgements(doc)).toEqual([
    {
      ...{ ...totma, ...silent, verdict: 'later_if', confidence: 2 },
      ...{ adaptation: 'без теплицы', condition: 'если будет вода' },
    },
  ]);
  const before = Y.encodeStateAsUpdate(doc);
  expect(judge(doc, totma, { verdict: 'later_if' })).toBe(true);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test('B4 judgements of several people and of two devices of one person come together', () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()];
  judge(here, totma, { verdict: 'applies_now' });
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  judge(here, totma, { confidence: 3 });
  judge(there, totma, { verdict: 'not_here', barriers: 'вечная мерзлота' });
  judge(there, suzdal, { verdict: 'dont_know', question: 'сколько стоит?' });
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  expect(readJudgements(here)).toEqual(readJudgements(there));
  expect(readJudgements(here)).toEqual([
    { ...suzdal, ...silent, verdict: 'dont_know', question: 'сколько стоит?' },
    { ...totma, ...silent, verdict: 'not_here', barriers: 'вечная мерзлота', confidence: 3 },
  ]);
});

test("B15 undo takes back one's own verdict and nobody else's", () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()];
  const undo = ownUndo(here);
  judge(here, totma, { verdict: 'applies_now' });
  judge(here, totma, { verdict: 'not_here' });
  judge(there, suzdal, { verdict: 'later_if' });
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  undo.undo();
  expect(readJudgements(here).map(({ participant, verdict }) => [participant, verdict])).toEqual([
    ['p2', 'later_if'],
    ['p1', 'applies_now'],
  ]);
  undo.undo();
  expect(readJudgements(here)).toHaveLength(1);
  undo.redo();
  expect(readJudgements(here)).toHaveLength(2);
});

test('B17 whatever stands there, judgements read within bounds', () => {
  const doc = new Y.Doc();
  const { judgements } = openBoard(doc);
  for (const key of ['', 'a', 'a/b', 'a/b/c/d', 'a//c', `a/b/${'c'.repeat(100)}`])
    judgements.set(key, new Y.Map([['verdict', 'not_here']]));
  judgements.set('a/b/1', 7);
  judgements.set('a/b/2', new Y.Map([['verdict', 'perhaps']]));
  judgements.set(
    'a/b/3',
    new Y.Map<unknown>([
      ['verdict', 'not_here'],
      ['confidence', 9],
      ['barriers', 'б'.repeat(9000)],
    ]),
  );
  judgements.set('a/b/4', { verdict: 'not_here', question: 5 });
  expect(readJudgements(doc)).toEqual([
    {
      ...silent,
      technology: 'a',
      territory: 'b',
      participant: '3',
      verdict: 'not_here',
      barriers: 'б'.repeat(600),
    },
    { ...silent, technology: 'a', territory: 'b', participant: '4', verdict: 'not_here' },
  ]);
  expect(judge(doc, { ...totma, territory: 'a/b' }, { verdict: 'not_here' })).toBe(false);
  doc.transact(() => {
    for (let n = 0; n < 5_100; n += 1)
      judge(doc, { ...totma, participant: `p${n}` }, { verdict: 'not_here' });
  });
  expect(readJudgements(doc)).toHaveLength(4_999); // the empty key comes first, and is none
});
