import type { Phase, PhaseKind, Session } from '@case-lab/contract';
import { expect, test } from '@jest/globals';
import { arrive, isLateFor, keepRead } from './first-minute.ts';

const kinds: PhaseKind[] = ['welcome', 'present_case', 'silent_write', 'judge'];
const phases = kinds.map((kind, position) => ({ kind, position }) as Phase);
const session = { phases } as Session;

test('late is who comes when the case has been told', () => {
  expect(phases.map((phase) => isLateFor(session, phase))).toEqual([false, false, true, true]);
  expect(isLateFor(session, undefined)).toBe(false);
  expect(isLateFor({ phases: phases.slice(2) } as Session, phases[3])).toBe(false);
});

test('the first arrival counts: a reload makes nobody late, and what was read does not come again', () => {
  const arrival = arrive('seat 7', false);
  expect(arrive('seat 7', true)).toEqual(arrival);
  keepRead(arrival);
  expect(arrive('seat 7', true)).toEqual({ seat: 'seat 7', isLate: false, isRead: true });
});

test('the next person on a shared phone is told anew, and what another wrote into the storage does no harm', () => {
  keepRead(arrive('seat 7', false));
  expect(arrive('seat 8', true)).toEqual({ seat: 'seat 8', isLate: true, isRead: false });
  localStorage.setItem('case-lab:first-minute', '{');
  expect(arrive('seat 8', false).isRead).toBe(false);
});
