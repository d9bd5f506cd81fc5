import { expect, test } from '@playwright/test';
import { Checker, type Row } from './checker.ts';

/** Three edits: one acknowledged, one only seen, one only sent. */
function history(): Checker {
  const checker = new Checker();
  for (const id of ['a', 'b', 'c']) checker.sent(id, `message ${id}`, 'writer');
  checker.acknowledged('a', 1);
  checker.seen('b', 'reader');
  checker.seen('c', 'writer');
  return checker;
}

const row = (id: string, seq: number): Row => ({ document: 'board', seq, msgId: `message ${id}` });
const whole = { copy: ['a', 'b'], rows: [row('a', 1), row('b', 2)] };

test('B1 the checker finds nothing where every promise was kept; what was only sent may be there or not', () => {
  expect(history().judge(whole)).toEqual([]);
  expect(history().judge({ copy: ['a', 'b', 'c'], rows: [...whole.rows, row('c', 3)] })).toEqual([]);
  expect(history().counted).toEqual({ sent: 3, acknowledged: 1, promised: 2 });
});

test('B1 the checker reports a planted loss, acknowledged or seen, on the board and in the table', () => {
  expect(history().judge({ copy: [] })).toEqual(['lost, though acknowledged: a', 'lost, though seen: b']);
  expect(history().judge({ ...whole, rows: [row('a', 1)] })).toEqual(['not in the table: b']);
});

test('B2 the checker reports what stands there twice, or was written by nobody', () => {
  expect(history().judge({ copy: ['a', 'b', 'b', 'x'] })).toEqual([
    'twice on the board: b',
    'never written: x',
  ]);
  expect(history().judge({ ...whole, rows: [...whole.rows, row('b', 3)] })).toEqual([
    'twice in the table: message b',
  ]);
});

test('B14 the checker reports holes, another number than the acknowledged one, and refusals without a reason', () => {
  expect(history().judge({ ...whole, rows: [row('a', 1), row('b', 3)] })).toEqual([
    'a hole at number 2: board',
  ]);
  expect(history().judge({ ...whole, rows: [row('b', 1), row('a', 2)] })).toEqual([
    'acknowledged as 1, stored as 2: a',
  ]);
  const checker = history();
  checker.turnedAway('c', 'GAP');
  expect(checker.judge(whole)).toEqual(['refused, GAP: c']);
});
