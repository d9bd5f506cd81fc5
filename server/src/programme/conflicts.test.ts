import type { PlannedSession } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { GREENHOUSE, LIBRARY, planned, plannedPhase, planOf } from '../../test/planned.ts';
import { conflictsOf } from './conflicts.ts';

const bounds = { languages: ['ru' as const, 'en' as const] };
const found = (...sessions: PlannedSession[]) => conflictsOf(planOf(sessions), bounds);
const rest = { kind: 'break' } as const;

test('P1 sessions that overlap in one room are told with how many minutes, the earlier first', () => {
  const late = planned({ start: '14:45', roomId: GREENHOUSE, kind: 'break' });
  const early = planned({ start: '14:00', roomId: GREENHOUSE });
  expect(found(late, early)).toEqual([{ kind: 'overlap', sessionIds: [early.id, late.id], minutes: 15 }]);
});

test('P1 different rooms are no conflict; a session in all rooms is in each of them', () => {
  const [a, b] = [planned({ roomId: GREENHOUSE }), planned({ roomId: LIBRARY })];
  expect(found(a, b)).toEqual([]);
  const everywhere = planned({ ...rest, start: '14:30' });
  expect(found(a, b, everywhere).map(({ kind, sessionIds }) => [kind, ...sessionIds])).toEqual([
    ['overlap', a.id, everywhere.id],
    ['overlap', b.id, everywhere.id],
  ]);
});

test('P1 one that begins when another ends is right, and a buffer between them must stay free', () => {
  const next = planned({ ...rest, start: '15:00' });
  expect(found(planned(), next)).toEqual([]);
  const buffered = planned({ bufferMinutes: 15 });
  const soon = { ...next, start: '15:05' };
  expect(found(buffered, soon)).toEqual([
    { kind: 'buffer_eaten', sessionIds: [buffered.id, soon.id], minutes: 10 },
  ]);
});

test('P1 over midnight it is still the next minute', () => {
  const night = planned({ ...rest, start: '23:30', minutes: 60 });
  const morning = planned({ ...rest, day: '2026-06-02', start: '00:15' });
  expect(found(night, morning)).toMatchObject([{ kind: 'overlap', minutes: 15 }]);
});

test('P1 two hours of work are enough; ten free minutes or networking are a break, five are none', () => {
  const first = planned({ start: '10:00', minutes: 90 });
  const second = planned({ start: '11:30', minutes: 31 });
  expect(found(first, second)).toEqual([
    { kind: 'no_break', sessionIds: [first.id, second.id], minutes: 121 },
  ]);
  expect(found(first, { ...second, start: '11:40' })).toEqual([]);
  expect(found(first, { ...second, start: '11:35' })).toMatchObject([{ kind: 'no_break', minutes: 126 }]);
  const mingle = planned({ kind: 'networking', start: '11:30', minutes: 15 });
  expect(found(first, mingle, { ...second, start: '11:45' })).toEqual([]);
});

test('P1 a session must be on a day of the lab, where those are known', () => {
  const lab = { ...bounds, startsOn: '2026-06-02', endsOn: '2026-06-03' };
  const days = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04'];
  const sessions = days.map((day) => planned({ day }));
  expect(conflictsOf(planOf(sessions), lab)).toEqual(
    [sessions[0], sessions[3]].map((one) => ({ kind: 'outside_lab', sessionIds: [one?.id], minutes: 0 })),
  );
});

test('P1 a case lab has phases, they fit into it, and everything is said in the languages of the lab', () => {
  const lab = (wish: Partial<PlannedSession>) =>
    found(planned({ kind: 'case_lab', ...wish })).map(({ kind }) => kind);
  expect(lab({})).toEqual(['no_phases']);
  expect(lab({ phases: [plannedPhase()] })).toEqual([]);
  expect(lab({ minutes: 15, phases: [plannedPhase(), plannedPhase()] })).toEqual(['phases_too_long']);
  const onlyRussian = { ru: 'Слова', original: 'ru' as const };
  expect(lab({ phases: [plannedPhase({ instruction: onlyRussian })] })).toEqual(['instruction_lacks']);
  expect(lab({ title: onlyRussian, phases: [plannedPhase()] })).toEqual(['title_lacks']);
});
