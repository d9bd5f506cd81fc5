import type { ExpertInvitation } from '@case-lab/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { deskQueries } from '../wire/desk-http.ts';
import { codeOf } from '../wire/http.ts';

/** All experts for the organisers; for an expert what they themselves are invited to. */
export function useInvitations(labId: string) {
  return useQuery(deskQueries.invitations.list.queryOptions({ input: { labId } }));
}

/** Makes known what a call has answered with; somebody else's change is looked up at once. */
export function useInvitationCall(
  labId: string,
): (call: Promise<ExpertInvitation>) => Promise<ExpertInvitation> {
  const cache = useQueryClient();
  return useCallback(
    async (call) => {
      const queryKey = deskQueries.invitations.list.queryKey({ input: { labId } });
      try {
        const changed = await call;
        cache.setQueryData<ExpertInvitation[]>(queryKey, (all) => withOne(all, changed));
        return changed;
      } catch (error) {
        if (codeOf(error) === 'STALE') await cache.invalidateQueries({ queryKey });
        throw error;
      }
    },
    [cache, labId],
  );
}

function withOne(
  all: ExpertInvitation[] | undefined,
  changed: ExpertInvitation,
): ExpertInvitation[] | undefined {
  if (!all?.some(({ id }) => id === changed.id)) return all && [...all, changed];
  return all.map((one) => (one.id === changed.id ? changed : one));
}
