import type { Account } from '@case-lab/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deskApi, deskQueries } from '../wire/desk-http.ts';

/** One's own account, asked anew whenever it is looked at: other devices come and go. */
export function useAccount() {
  return useQuery({ ...deskQueries.accounts.own.queryOptions(), refetchOnMount: 'always' });
}

/** Changes one's own account; what it is then takes the place of what it was. */
export function useAccountChange<I>(change: (input: I) => Promise<Account>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (account) => cache.setQueryData(deskQueries.accounts.own.queryKey(), account),
  });
}

/** Switches the second step on; gives the recovery codes, which nobody can ask for again. */
export function useSecondFactor() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => deskApi.accounts.confirmSecondFactor({ code }),
    onSuccess: () => cache.invalidateQueries({ queryKey: deskQueries.accounts.own.queryKey() }),
  });
}
