import { NO_HARVEST, type Plan, type PlannedSession } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { changed, earlier, later, moved, toDay } from './moving.ts';

const DAY = '2026-06-01';
const session = (id: string, start: string, minutes: number, wish: Partial<PlannedSession> = {}) => ({
  ...{ id, kind: 'plenary' as const, title: { ru: id, original: 'ru' as const }, day: DAY, start, minutes },
  ...{ bufferMinutes: 0, roomId: null, expertIds: [], caseId: null, harvest: NO_HARVEST, phases: [] },
  ...wish,
});
const planOf = (...sessions: PlannedSession[]): Plan => ({ rooms: [], days: [], sessions });
/** The sessions of a plan as `day start id`, in time. */
const told = (plan: Plan | undefined, day = DAY) =>
  plan?.sessions
    .filter((one) => one.day === day)
    .map(({ start, id }) => `${start} ${id}`)
    .sort();
const at = (plan: Plan, id: string) => plan.sessions.find((one) => one.id === id) ?? session('', '', 0);

const morning = planOf(
  session('a', '10:00', 60, { bufferMinutes: 10 }),
  session('b', '11:10', 30),
  session('c', '11:40', 60),
);

test('P8 earlier and later change places with the neighbour, and times follow, buffers too', () => {
  const swapped = ['10:00 b', '10:30 a', '11:40 c'];
  expect(told(earlier(morning, at(morning, 'b')))).toEqual(swapped);
  expect(told(later(morning, at(morning, 'a')))).toEqual(swapped);
  expect(earlier(morning, at(morning, 'a'))).toBeUndefined();
  expect(later(morning, at(morning, 'c'))).toBeUndefined();
});

test('P8 the last one dropped first pushes the others behind it, and back again', () => {
  const first = moved(morning, 'c', { day: DAY, roomId: null, before: 'a' });
  expect(told(first)).toEqual(['10:00 c', '11:00 a', '12:10 b']);
  expect(told(first && moved(first, 'c', { day: DAY, roomId: null }))).toEqual(told(morning));
});

test('P8 to another day: the old one closes up, the new one makes way', () => {
  const two = planOf(...morning.sessions, session('d', '10:00', 45, { day: '2026-06-02' }));
  const there = moved(two, 'a', { day: '2026-06-02', roomId: null, before: 'd' });
  expect(told(there)).toEqual(['10:00 b', '10:30 c']);
  expect(told(there, '2026-06-02')).toEqual(['10:00 a', '11:10 d']);
  expect(told(toDay(two, at(two, 'b'), '2026-06-02'), '2026-06-02')).toEqual(['10:00 d', '10:45 b']);
  expect(told(toDay(two, at(two, 'b'), '2026-06-03'), '2026-06-03')).toEqual(['11:10 b']);
});

test('P8 a gap stays where it is, and takes what fits into it', () => {
  const gap = planOf(session('a', '10:00', 60), session('b', '14:00', 60), session('c', '15:00', 30));
  expect(told(moved(gap, 'c', { day: DAY, roomId: null, before: 'b' }))).toEqual([
    '10:00 a',
    '11:00 c',
    '14:00 b',
  ]);
});

test('P8 other rooms stay as they are; what is in all rooms is in the way in each', () => {
  const rooms = planOf(
    session('a', '10:00', 60, { roomId: 'x' }),
    session('b', '10:00', 60, { roomId: 'y' }),
    session('c', '11:00', 30, { roomId: 'x' }),
    session('rest', '11:30', 30),
  );
  expect(told(earlier(rooms, at(rooms, 'c')))).toEqual(['10:00 b', '10:00 c', '10:30 a', '11:30 rest']);
  expect(told(moved(rooms, 'c', { day: DAY, roomId: 'y', before: 'rest' }))).toEqual([
    '10:00 a',
    '10:00 b',
    '11:00 c',
    '11:30 rest',
  ]);
});

test('P8 what overlapped does not begin before the one that left did', () => {
  const heap = planOf(session('a', '10:00', 60), session('b', '10:30', 60));
  expect(told(moved(heap, 'a', { day: '2026-06-02', roomId: null }))).toEqual(['10:00 b']);
});

test('P8 a longer session pushes those behind it only when that is wished', () => {
  const longer = { ...at(morning, 'b'), minutes: 45 };
  expect(told(changed(morning, longer, true))).toEqual(['10:00 a', '11:10 b', '11:55 c']);
  expect(told(changed(morning, longer, false))).toEqual(['10:00 a', '11:10 b', '11:40 c']);
  const sooner = { ...at(morning, 'b'), start: '11:00' };
  expect(told(changed(morning, sooner, true))).toEqual(['10:00 a', '11:00 b', '11:30 c']);
});

test('P8 nothing is moved past midnight', () => {
  const late = planOf(session('a', '22:00', 60), session('b', '23:30', 20));
  expect(changed(late, { ...at(late, 'a'), minutes: 120 }, true)).toBeUndefined();
  expect(moved(late, 'a', { day: DAY, roomId: null })).toBeDefined();
});
