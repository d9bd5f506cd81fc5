import type { DescribedTerritory } from '@case-lab/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deskApi, deskQueries } from '../wire/desk-http.ts';

/** The lab's territories with their profiles, for those who describe them. */
export function useDescribed(labId: string) {
  return useQuery(deskQueries.territories.list.queryOptions({ input: { labId } }));
}

type Input<C extends keyof typeof deskApi.territories> = Omit<
  Parameters<(typeof deskApi.territories)[C]>[0],
  'labId'
>;

/** What is done to territories; each answers with how all of them are now. */
export function useTerritoryActs(labId: string) {
  const cache = useQueryClient();
  const onSuccess = (all: DescribedTerritory[]) =>
    cache.setQueryData(deskQueries.territories.list.queryKey({ input: { labId } }), all);
  return {
    describe: useMutation({
      mutationFn: (input: Input<'describe'>) => deskApi.territories.describe({ labId, ...input }),
      onSuccess,
    }),
    merge: useMutation({
      mutationFn: (input: Input<'merge'>) => deskApi.territories.merge({ labId, ...input }),
      onSuccess,
    }),
    separate: useMutation({
      mutationFn: (input: Input<'separate'>) => deskApi.territories.separate({ labId, ...input }),
      onSuccess,
    }),
  };
}
