import type { Plan, PlannedSession } from '@case-lab/contract';
import { type KeyboardEvent, useState } from 'react';
import { useTell, useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { daysOf } from './acts.ts';
import { earlier, later, moved, toDay, track } from './moving.ts';
import type { Planner } from './use-planner.ts';

/** All ways to move a session: by drag, by buttons, by keys. */
export function useMoves(plan: Plan, planner: Planner) {
  const words = useWords(planWords);
  const tell = useTell();
  const [movedId, setMovedId] = useState<string>();
  const move = (session: PlannedSession, make: (plan: Plan) => Plan | undefined) => {
    setMovedId(session.id);
    planner.act(make, (next) => {
      const start = next.sessions.find(({ id }) => id === session.id)?.start ?? session.start;
      return words.moved(tell(session.title), start);
    });
  };
  const acts = {
    earlier: (session: PlannedSession) => move(session, (now) => earlier(now, session)),
    later: (session: PlannedSession) => move(session, (now) => later(now, session)),
    toDay: (session: PlannedSession, day: string) => move(session, (now) => toDay(now, session, day)),
    toRoom: (session: PlannedSession, roomId: string | null) =>
      move(session, (now) => ({
        ...now,
        sessions: now.sessions.map((one) => (one.id === session.id ? { ...one, roomId } : one)),
      })),
  };
  const isFirst = (session: PlannedSession) => track(plan, session)[0]?.id === session.id;
  const isLast = (session: PlannedSession) => track(plan, session).at(-1)?.id === session.id;
  return {
    ...acts,
    ...{ movedId, isFirst, isLast },
    /** Lets a dragged session fall. */
    drop: (id: string, { day, before }: { day: string; before?: string }) => {
      const session = plan.sessions.find((one) => one.id === id);
      if (session && before !== id)
        move(session, (now) =>
          moved(now, id, { day, roomId: session.roomId, before: inItsRoom(now, session, day, before) }),
        );
    },
    /** Alt with an arrow; any other key is left alone. */
    press: (event: KeyboardEvent, session: PlannedSession) => {
      const days = daysOf(plan);
      const at = days.indexOf(session.day);
      const day = { ArrowLeft: days[at - 1], ArrowRight: days[at + 1] }[event.key];
      if (!event.altKey || !event.key.startsWith('Arrow')) return;
      event.preventDefault();
      if (event.key === 'ArrowUp' && !isFirst(session)) acts.earlier(session);
      else if (event.key === 'ArrowDown' && !isLast(session)) acts.later(session);
      else if (day) acts.toDay(session, day);
    },
  };
}

export type Moves = ReturnType<typeof useMoves>;

/** Cards of other rooms stand between; what counts is the next one that shares the room. */
function inItsRoom(
  plan: Plan,
  { id, roomId }: PlannedSession,
  day: string,
  before?: string,
): string | undefined {
  const target = plan.sessions.find((one) => one.id === before);
  const others = track(plan, { day, roomId }).filter((one) => one.id !== id);
  return target && others.find((one) => one.start >= target.start)?.id;
}
