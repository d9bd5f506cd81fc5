import { NO_HARVEST, type Plan, type PlannedSession, unsaid } from '@case-lab/contract';
import { v7 } from 'uuid';
import { dayAfter, lengthOf, minuteOf, timeAt } from './minutes.ts';
import { track } from './moving.ts';

const FIRST_START = '10:00';

/** The days of a plan, with those that are empty. */
export function daysOf({ days, sessions }: Plan): string[] {
  return [...new Set([...days, ...sessions.map(({ day }) => day)])].sort();
}

/** An hour behind everything that the day has. */
export function newSession(plan: Plan, day: string): PlannedSession {
  const last = track(plan, { day, roomId: null }).at(-1);
  const start = last && timeAt(minuteOf(last.start) + lengthOf(last));
  return {
    ...{ id: v7(), kind: 'plenary', title: unsaid, day, start: start ?? FIRST_START, minutes: 60 },
    ...{ bufferMinutes: 0, roomId: null, expertIds: [], caseId: null, harvest: NO_HARVEST, phases: [] },
  };
}

/** The same once more, directly behind it; nobody has to make way, so what it overlaps is shown as a conflict. */
export function copyOf(session: PlannedSession): PlannedSession {
  const start = timeAt(minuteOf(session.start) + lengthOf(session)) ?? session.start;
  const phases = session.phases.map((phase) => ({ ...phase, id: v7() }));
  return { ...session, id: v7(), start, phases };
}

export function without(plan: Plan, id: string): Plan {
  return { ...plan, sessions: plan.sessions.filter((session) => session.id !== id) };
}

/** One day more: the one after the last, or `first` in an empty plan. */
export function withDay(plan: Plan, first: string): Plan {
  const last = daysOf(plan).at(-1);
  return { ...plan, days: [...plan.days, last ? dayAfter(last) : first] };
}

/** Undoes what made `after` of `before`, and leaves alone what else a plan has come to have meanwhile. */
export function undone(before: Plan, after: Plan): (plan: Plan) => Plan {
  const old = new Map(before.sessions.map((session) => [session.id, session]));
  const made = new Map(after.sessions.map((session) => [session.id, session]));
  const isTouched = ({ id }: PlannedSession) => JSON.stringify(old.get(id)) !== JSON.stringify(made.get(id));
  return (plan) => ({
    ...{ rooms: before.rooms, days: before.days },
    sessions: [...plan.sessions.filter((one) => !isTouched(one)), ...before.sessions.filter(isTouched)],
  });
}
