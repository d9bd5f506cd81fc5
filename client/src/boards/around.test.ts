import { judge } from '@case-lab/contract/boards';
import { expect, jest, test } from '@jest/globals';
import * as Y from 'yjs';
import { readAround } from './around.ts';

const of = (technology: string, participant: string) => ({ technology, territory: 'totma', participant });

test('a list stays the same object until its technology is judged, and only its listeners hear', () => {
  const doc = new Y.Doc();
  judge(doc, of('T1', 'p1'), { verdict: 'applies_now' });
  judge(doc, of('T2', 'p1'), { verdict: 'not_here' });
  const store = readAround(doc).judgements;
  const [heardOne, heardTwo, heardAll] = [jest.fn(), jest.fn(), jest.fn()];
  store.listenAll(heardAll);
  store.listen('T1', heardOne);
  store.listen('T2', heardTwo);
  const [one, two] = [store.of('T1'), store.of('T2')];
  judge(doc, of('T2', 'p2'), { verdict: 'later_if', condition: 'если будет вода' });
  expect(store.of('T1')).toBe(one);
  expect(store.of('T2')).not.toBe(two);
  expect(store.of('T2').map(({ participant }) => participant)).toEqual(['p1', 'p2']);
  expect(store.of('T3')).toEqual([]);
  expect([heardOne, heardTwo, heardAll].map((heard) => heard.mock.calls.length)).toEqual([0, 1, 1]);
  expect(store.all()).toHaveLength(3);
  store.close();
  judge(doc, of('T1', 'p2'), { verdict: 'dont_know' });
  expect(heardOne).not.toHaveBeenCalled();
});
