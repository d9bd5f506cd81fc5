import type { FormingRun, FormingWishes } from '@case-lab/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { v4, v7 } from 'uuid';
import { useSay } from '../parts/Toasts.tsx';
import { deskApi, deskQueries } from '../wire/desk-http.ts';
import { queries } from '../wire/http.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';

/** People come while groups are being formed; nobody announces what is known of them. */
const LOOK_AGAIN_MS = 10_000;
const SEEDS = 2 ** 31 - 1;

/** The run that is worked on and everybody who can be seated; and what is done with it, each act showing what came of it. */
export function useForming(labId: string) {
  const cache = useQueryClient();
  const say = useSay();
  const refused = useDeskRefusal();
  const asked = deskQueries.forming.read.queryOptions({ input: { labId } });
  const question = useQuery({ ...asked, refetchInterval: LOOK_AGAIN_MS });
  const settled = {
    onSuccess: (run: FormingRun) =>
      cache.setQueryData(asked.queryKey, (known) => (known ? { ...known, run } : known)),
    onError: (error: unknown) => say({ kind: 'danger', text: refused(error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: asked.queryKey }),
  };
  const propose = useMutation({
    mutationFn: (wishes: FormingWishes) =>
      deskApi.forming.propose({ labId, runId: v7(), seed: Math.floor(Math.random() * SEEDS), wishes }),
    ...settled,
  });
  const place = useMutation({
    mutationFn: ({ run, ...to }: { run: FormingRun; participantId: string; table: number | null }) =>
      deskApi.forming.place({ labId, runId: run.id, version: run.version, ...to }),
    ...settled,
  });
  const apply = useMutation({
    mutationFn: ({ id, version }: FormingRun) =>
      deskApi.forming.apply({ labId, runId: id, version, key: v4() }),
    onError: settled.onError,
    onSettled: async () => {
      await cache.invalidateQueries({ queryKey: asked.queryKey });
      await cache.invalidateQueries({ queryKey: queries.groups.list.queryKey({ input: { labId } }) });
    },
  });
  return { question, propose, place, apply };
}

/** Lets all of a group sit down at another table, with their notes. */
export function useMerge(labId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (groups: { groupId: string; into: string }) => deskApi.forming.merge({ labId, ...groups }),
    onSettled: () =>
      cache.invalidateQueries({ queryKey: queries.groups.list.queryKey({ input: { labId } }) }),
  });
}

/** Gives some of a group a table of their own, with all that was written so far. */
export function useSplit(labId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (parting: { groupId: string; newGroupId: string; participantIds: string[] }) =>
      deskApi.forming.split({ labId, ...parting }),
    onSettled: () =>
      cache.invalidateQueries({ queryKey: queries.groups.list.queryKey({ input: { labId } }) }),
  });
}

/** The best two groups for somebody who has none. */
export function useOffers(labId: string, participantId: string) {
  return useQuery(deskQueries.forming.offers.queryOptions({ input: { labId, participantId } }));
}
