import { expect, test } from '@jest/globals';
import { clashesOf, type Presenting, type Timed } from './clashes.ts';

const at = (time: string) => Date.parse(`2026-06-01T${time}:00Z`);
const session = (id: string, from: string, to: string, ...expertIds: string[]): Timed => ({
  ...{ id, expertIds },
  ...{ from: at(from), to: at(to) },
});
const expert = (id: string, wish: Partial<Presenting> = {}): Presenting => ({
  ...{ id, participantId: `seat of ${id}`, name: `expert ${id}`, availability: [], deputy: '' },
  ...wish,
});

test('P9 an expert is told in two sessions that overlap, not in two that follow each other', () => {
  const morning = session('morning', '10:00', '11:00', 'a', 'b');
  const beside = session('beside', '10:30', '11:30', 'a');
  const after = session('after', '11:00', '12:00', 'b');
  expect(clashesOf([after, beside, morning], [expert('a'), expert('b')])).toEqual([
    { kind: 'twice', name: 'expert a', sessionIds: ['morning', 'beside'] },
  ]);
});

test('P9 one person with two parts is one person', () => {
  const sessions = [session('x', '10:00', '11:00', 'a'), session('y', '10:00', '11:00', 'b')];
  const twoParts = [
    expert('a', { participantId: 'one', name: 'expert' }),
    expert('b', { participantId: 'one' }),
  ];
  expect(clashesOf(sessions, twoParts)).toMatchObject([{ kind: 'twice', name: 'expert' }]);
});

test('P9 whoever has said when they can be there must be there for the whole session', () => {
  const day = [{ from: '2026-06-01T09:00:00Z', to: '2026-06-01T12:00:00Z' }];
  const sessions = [session('in', '11:00', '12:00', 'a', 'b'), session('out', '11:30', '12:30', 'a')];
  expect(
    clashesOf([sessions[0] ?? session('', '', '')], [expert('a', { availability: day }), expert('b')]),
  ).toEqual([]);
  expect(clashesOf(sessions.slice(1), [expert('a', { availability: day })])).toEqual([
    { kind: 'away', name: 'expert a', sessionIds: ['out'] },
  ]);
});

test('P9 a deputy who speaks elsewhere then, or would step in there too, is told once', () => {
  const sessions = [session('x', '10:00', '11:00', 'a'), session('y', '10:30', '11:30', 'b')];
  const told = (a: Partial<Presenting>, b: Partial<Presenting>) =>
    clashesOf(sessions, [expert('a', a), expert('b', b)]);
  expect(told({ deputy: ' Expert B ' }, {})).toEqual([
    { kind: 'deputy_twice', name: ' Expert B ', sessionIds: ['x', 'y'] },
  ]);
  expect(told({ deputy: 'deputy 1' }, { deputy: 'Deputy 1' })).toMatchObject([{ kind: 'deputy_twice' }]);
  expect(told({ deputy: 'deputy 1' }, { deputy: 'deputy 2' })).toEqual([]);
  expect(told({}, {})).toEqual([]);
});
