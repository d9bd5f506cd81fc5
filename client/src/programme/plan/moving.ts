import type { Plan, PlannedSession } from '@case-lab/contract';
import { inTime, lengthOf, minuteOf, timeAt } from './minutes.ts';

/** Where a session goes: `before` which other one; undefined: behind all of that day. */
export type Place = { day: string; roomId: string | null; before?: string };

/** What a session in that room on that day can be in the way of, in time; one in all rooms is in each. */
export function track(plan: Plan, { day, roomId }: Pick<Place, 'day' | 'roomId'>): PlannedSession[] {
  return inTime(
    plan.sessions.filter(
      (one) => one.day === day && (one.roomId === roomId || one.roomId === null || roomId === null),
    ),
  );
}

/**
 * The plan with a session somewhere else, and with the times of those behind it moved along: they close up where it was and
 * make way where it comes. Undefined where a day would not be long enough.
 */
export function moved(plan: Plan, id: string, place: Place): Plan | undefined {
  const session = plan.sessions.find((one) => one.id === id);
  if (!session || place.before === id) return plan;
  const without = closedUp(plan, session);
  const others = track(without, place);
  const at = others.findIndex((one) => one.id === place.before);
  const next = others[at];
  const last = others[(next ? at : others.length) - 1];
  const free = last ? minuteOf(last.start) + lengthOf(last) : undefined;
  // A gap that is long enough takes it, and nobody else has to move.
  const fits = next && free !== undefined && minuteOf(next.start) - free >= lengthOf(session);
  const startMinute = next && !fits ? minuteOf(next.start) : (free ?? minuteOf(session.start));
  const start = timeAt(startMinute);
  if (!start) return undefined;
  const behind = next && !fits ? others.slice(at) : [];
  const shifted = shift(without, behind, lengthOf(session));
  const { day, roomId } = place;
  return shifted && { ...shifted, sessions: [...shifted.sessions, { ...session, day, roomId, start }] };
}

/** One place earlier among those of its room; undefined: it is the first. */
export function earlier(plan: Plan, session: PlannedSession): Plan | undefined {
  const others = track(plan, session);
  const before = others[others.findIndex(({ id }) => id === session.id) - 1];
  return before && moved(plan, session.id, { day: session.day, roomId: session.roomId, before: before.id });
}

/** One place later, which is its neighbour one place earlier. */
export function later(plan: Plan, session: PlannedSession): Plan | undefined {
  const others = track(plan, session);
  const next = others[others.findIndex(({ id }) => id === session.id) + 1];
  return next && moved(plan, next.id, { day: next.day, roomId: next.roomId, before: session.id });
}

/** On another day at the time it has, before whatever begins there from then on. */
export function toDay(plan: Plan, session: PlannedSession, day: string): Plan | undefined {
  const { roomId } = session;
  const next = track(plan, { day, roomId }).find((one) => one.start >= session.start);
  return moved(plan, session.id, { day, roomId, before: next?.id });
}

/** A session in its new form; with `isMovingAlong` those behind it begin so much later or earlier as it now ends. */
export function changed(plan: Plan, session: PlannedSession, isMovingAlong: boolean): Plan | undefined {
  const was = plan.sessions.find(({ id }) => id === session.id);
  const others = plan.sessions.filter(({ id }) => id !== session.id);
  const next = { ...plan, sessions: [...others, session] };
  const isHere = was?.day === session.day && was.roomId === session.roomId;
  if (!was || !isHere || !isMovingAlong) return next;
  const by = minuteOf(session.start) + lengthOf(session) - minuteOf(was.start) - lengthOf(was);
  const behind = track(plan, was).filter((one) => one.id !== was.id && one.start >= was.start);
  return shift(next, behind, by);
}

function closedUp(plan: Plan, session: PlannedSession): Plan {
  const rest = { ...plan, sessions: plan.sessions.filter(({ id }) => id !== session.id) };
  const behind = track(rest, session).filter((one) => one.start >= session.start);
  const [next] = behind;
  if (!next) return rest;
  // What overlapped it must not begin before it did.
  const by = Math.min(lengthOf(session), minuteOf(next.start) - minuteOf(session.start));
  return shift(rest, behind, -by) ?? rest;
}

function shift(plan: Plan, sessions: PlannedSession[], by: number): Plan | undefined {
  const starts = new Map(sessions.map(({ id, start }) => [id, timeAt(minuteOf(start) + by)]));
  if ([...starts.values()].includes(undefined)) return undefined;
  return {
    ...plan,
    sessions: plan.sessions.map((one) => ({ ...one, start: starts.get(one.id) ?? one.start })),
  };
}
