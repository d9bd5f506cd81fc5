import type { PlannedSession } from '@case-lab/contract';
import { momentAt } from '../labs/index.ts';

type Start = Pick<PlannedSession, 'day' | 'start'>;

/** The moment when the clocks of `timezone` show a session's day and start. */
export function startIn(timezone: string, { day, start }: Start): Date {
  return momentAt({ day, time: start }, timezone);
}

/** Minutes since an arbitrary midnight, by the lab's own clocks. */
export function startMinute({ day, start }: Start): number {
  return Date.parse(`${day}T${start}Z`) / 60_000;
}

export function endMinute(session: PlannedSession): number {
  return startMinute(session) + session.minutes;
}

/** The sessions of a plan as they follow each other. */
export function inTime(sessions: PlannedSession[]): PlannedSession[] {
  return sessions.toSorted((a, b) => startMinute(a) - startMinute(b));
}
