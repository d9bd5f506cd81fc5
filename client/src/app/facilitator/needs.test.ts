import type { Clock, Group, Participant, Phase } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { needs } from './needs.ts';

const now = Date.parse('2021-02-19T11:10:00Z');
const before = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

function person(id: string, presence: Participant['presence'] = 'online'): Participant {
  return {
    id,
    name: id,
    role: 'participant',
    language: 'ru',
    territoryId: null,
    presence,
    lastSeen: before(1),
  };
}

function group(id: string, memberIds: string[]): Group {
  return {
    id,
    name: { en: id, original: 'en' },
    table: 1,
    caseId: 'c',
    boardId: `${id} board`,
    round: 1,
    max: 12,
    memberIds,
  };
}

const clock: Clock = {
  version: 1,
  run: {
    id: 'r',
    phaseId: 'p',
    state: 'open',
    startedAt: before(8),
    endsAt: before(-8),
    closesAt: before(-9),
    later: [],
  },
};
const phase: Phase = {
  id: 'p',
  kind: 'share',
  position: 1,
  minutes: 16,
  instruction: { en: 'Share', original: 'en' },
  visibility: 'named',
  write: true,
  edits: 'all',
};
const four = ['1', '2', '3', '4'];
const writing = { boardId: 'a board', groupId: 'a', notes: 9, lastWrite: before(1) };

function kinds(groups: Group[], people: Participant[], lastWrite: string | null, notes = 9): string[] {
  const counts = [{ ...writing, lastWrite, notes }];
  return needs({ groups, people, counts, clock, phase }, now).map((need) => need.kind);
}

test('nobody needs anybody where four people sit together and write', () => {
  expect(
    kinds(
      [group('a', four)],
      four.map((id) => person(id)),
      before(1),
    ),
  ).toEqual([]);
});

test('somebody without a table comes first', () => {
  const people = [...four, 'late'].map((id) => person(id));
  expect(kinds([group('a', four)], people, before(6))).toEqual(['unseated', 'silent']);
});

test('a group that fell silent, or never began, is named while writing goes on', () => {
  const people = four.map((id) => person(id));
  expect(kinds([group('a', four)], people, before(5))).toEqual(['silent']);
  expect(kinds([group('a', four)], people, null, 0)).toEqual(['empty']);
});

test('a group with nobody online is named once, not also as silent or small', () => {
  expect(kinds([group('a', ['1'])], [person('1', 'offline')], before(7))).toEqual(['dark']);
});
