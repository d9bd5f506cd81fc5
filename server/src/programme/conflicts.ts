import type { Conflict, Language, Plan, PlannedSession } from '@case-lab/contract';
import { endMinute, inTime, startMinute } from './wall-clock.ts';

/** Nobody listens well for longer without a break. */
const LONGEST_MINUTES = 120;
/** A gap from so many minutes on is a break. */
const BREAK_MINUTES = 10;

/** What conflicts are measured by: the lab's languages, and its days where they are known. */
export type Bounds = { languages: Language[]; startsOn?: string | null; endsOn?: string | null };

/** Everything in a plan that does not go together, as far as the programme itself knows, in the order of the day. */
export function conflictsOf(plan: Plan, bounds: Bounds): Conflict[] {
  const sessions = inTime(plan.sessions);
  return [
    ...sessions.flatMap((session, at) => betweenRooms(session, sessions.slice(at + 1))),
    ...withoutBreak(sessions),
    ...sessions.flatMap((session) => ofItself(session, bounds)),
  ];
}

const about = (kind: Conflict['kind'], sessions: PlannedSession[], minutes = 0): Conflict => ({
  ...{ kind, minutes },
  sessionIds: sessions.map(({ id }) => id),
});

/** A session in all rooms is in each of them. */
function shareRoom(a: PlannedSession, b: PlannedSession): boolean {
  return a.roomId === b.roomId || a.roomId === null || b.roomId === null;
}

function betweenRooms(session: PlannedSession, later: PlannedSession[]): Conflict[] {
  const end = endMinute(session);
  return later
    .filter((other) => shareRoom(session, other))
    .flatMap((other) => {
      const overlap = Math.min(end, endMinute(other)) - startMinute(other);
      if (overlap > 0) return [about('overlap', [session, other], overlap)];
      const eaten = end + session.bufferMinutes - startMinute(other);
      return eaten > 0 ? [about('buffer_eaten', [session, other], eaten)] : [];
    });
}

const isRest = ({ kind }: PlannedSession) => kind === 'break' || kind === 'networking';

/** Stretches of work, whichever rooms they are in, that nothing interrupts. */
function withoutBreak(sessions: PlannedSession[]): Conflict[] {
  const stretches: { sessions: PlannedSession[]; from: number; to: number }[] = [];
  for (const session of sessions.filter((one) => !isRest(one))) {
    const last = stretches.at(-1);
    if (!last || startMinute(session) - last.to >= BREAK_MINUTES) {
      stretches.push({ sessions: [session], from: startMinute(session), to: endMinute(session) });
    } else {
      last.sessions.push(session);
      last.to = Math.max(last.to, endMinute(session));
    }
  }
  return stretches
    .filter(({ from, to }) => to - from > LONGEST_MINUTES)
    .map(({ sessions: all, from, to }) => about('no_break', all, to - from));
}

function ofItself(session: PlannedSession, { languages, startsOn, endsOn }: Bounds): Conflict[] {
  const { day, phases, title, kind, minutes } = session;
  const found: Conflict[] = [];
  if ((startsOn && day < startsOn) || (endsOn && day > endsOn)) found.push(about('outside_lab', [session]));
  if (languages.some((language) => !title[language])) found.push(about('title_lacks', [session]));
  if (kind !== 'case_lab') return found;
  const over = phases.reduce((sum, phase) => sum + phase.minutes, 0) - minutes;
  if (over > 0) found.push(about('phases_too_long', [session], over));
  if (phases.length === 0) found.push(about('no_phases', [session]));
  const isLacking = phases.some(({ instruction }) => languages.some((language) => !instruction[language]));
  if (isLacking) found.push(about('instruction_lacks', [session]));
  return found;
}
