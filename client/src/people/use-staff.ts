import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deskQueries } from '../wire/desk-http.ts';

/** Who runs a lab; asked anew whenever it is looked at. */
export function useStaff(labId: string) {
  return useQuery({ ...deskQueries.staff.list.queryOptions({ input: { labId } }), refetchOnMount: 'always' });
}

/** Invitations that wait. */
export function useInvitations(labId: string) {
  return useQuery({
    ...deskQueries.staff.invitations.queryOptions({ input: { labId } }),
    refetchOnMount: 'always',
  });
}

/** Does something with those who run a lab; whatever comes of it, they are shown as the server has them. */
export function useStaffAct<I, O>(act: (input: I) => Promise<O>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: deskQueries.staff.list.key() }),
        cache.invalidateQueries({ queryKey: deskQueries.staff.invitations.key() }),
      ]),
  });
}
