import type { Clock } from '@case-lab/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deskApi } from '../wire/desk-http.ts';
import { queries, refusalOf } from '../wire/http.ts';
import { newer } from './use-programme.ts';

const DOUBLE_PRESS_MS = 1200;
const { timekeeping } = deskApi;

/** Opens a phase or closes a run, each by its id; gives a run more minutes, for all groups or for one. */
export type Command =
  | { open: string }
  | { close: string }
  | { extend: string; minutes: number; groupId?: string };

/**
 * Each command carries the version that its giver saw, so a second
 * press or a second facilitator cannot skip a phase; after a refusal the clock is asked again (I4).
 */
export function useClockCommand(labId: string) {
  const cache = useQueryClient();
  const queryKey = queries.programme.clock.queryKey({ input: { labId } });
  return useMutation({
    mutationFn: (command: Command) => {
      const version = cache.getQueryData<Clock>(queryKey)?.version ?? 0;
      if ('open' in command) return timekeeping.open({ labId, phaseId: command.open, version });
      if ('close' in command) return timekeeping.close({ labId, runId: command.close, version });
      const { extend: runId, minutes, groupId } = command;
      const more = { labId, runId, minutes, version };
      return groupId ? timekeeping.extendGroup({ ...more, groupId }) : timekeeping.extend(more);
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
