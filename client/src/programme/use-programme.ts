import type { Clock, Phase, Session } from '@case-lab/contract';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../wire/http.ts';

/** The programme with its phases. */
export function useSessions(labId: string) {
  return useQuery(queries.programme.sessions.queryOptions({ input: { labId } }));
}

/** Of two readings of the clock the one that knows more. */
export function newer(old: unknown, next: unknown): unknown {
  return old && (old as Clock).version > (next as Clock).version ? old : next;
}

/** The running clock. An answer that was overtaken by newer news on its way is dropped (I4). */
export function useClock(labId: string) {
  return useQuery({
    ...queries.programme.clock.queryOptions({ input: { labId } }),
    structuralSharing: newer,
  });
}

/** The phase that the clock is at, if it is at one, with the session it belongs to. */
export function phaseOf(
  sessions: Session[] | undefined,
  clock: Clock | undefined,
): { session: Session; phase: Phase } | undefined {
  for (const session of sessions ?? []) {
    const phase = session.phases.find((one) => one.id === clock?.run?.phaseId);
    if (phase) return { session, phase };
  }
  return undefined;
}

/** The phases of a session in their order. */
export function inOrder(session: Session): Phase[] {
  return session.phases.toSorted((a, b) => a.position - b.position);
}
