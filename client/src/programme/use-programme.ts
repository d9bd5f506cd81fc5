import type { Clock, Phase, Session } from '@case-lab/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, queries, refusalOf } from '../wire/http.ts';

/** The programme with its phases. */
export function useSessions(labId: string) {
  return useQuery(queries.programme.sessions.queryOptions({ input: { labId } }));
}

function newer(old: unknown, next: unknown): unknown {
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

const DOUBLE_PRESS_MS = 1200;

type Command = { open: string } | { close: string };

/**
 * Opens a phase (by its id) or closes a run (by its id). Each command carries the version that its giver saw, so a second
 * press or a second facilitator cannot skip a phase; after a refusal the clock is asked again (I4).
 */
export function useClockCommand(labId: string) {
  const cache = useQueryClient();
  const queryKey = queries.programme.clock.queryKey({ input: { labId } });
  return useMutation({
    mutationFn: (command: Command) => {
      const version = cache.getQueryData<Clock>(queryKey)?.version ?? 0;
      return 'open' in command
        ? api.programme.open({ labId, phaseId: command.open, version })
        : api.programme.close({ labId, runId: command.close, version });
    },
    onSuccess: (clock) => {
      cache.setQueryData<Clock>(queryKey, (old) => newer(old, clock) as Clock);
      // The button now names the phase after: the second half of a double press must not open that one too.
      return new Promise<void>((settled) => setTimeout(settled, DOUBLE_PRESS_MS));
    },
    onError: (error) => {
      if (refusalOf(error) !== 'OFFLINE') return cache.invalidateQueries({ queryKey });
    },
  });
}
