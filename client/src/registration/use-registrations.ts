import type { RegistrationForm } from '@case-lab/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deskApi, deskQueries } from '../wire/desk-http.ts';

/** People register all day; nobody announces it to a desk. */
const LOOK_AGAIN_MS = 15_000;

export function useRegistrations(labId: string) {
  return useQuery({
    ...deskQueries.registrations.list.queryOptions({ input: { labId } }),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** The form as it stands, whatever the state of the lab. */
export function useComposed(labId: string) {
  return useQuery(deskQueries.registrations.composed.queryOptions({ input: { labId } }));
}

export function usePostbox(labId: string) {
  return useQuery({
    ...deskQueries.registrations.postbox.queryOptions({ input: { labId } }),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** Asks anew for everything that an act of the desk may have changed. */
function useAfterwards() {
  const cache = useQueryClient();
  return async () => {
    const { list, composed, postbox } = deskQueries.registrations;
    await Promise.all(
      [list, composed, postbox].map((one) => cache.invalidateQueries({ queryKey: one.key() })),
    );
  };
}

export function useDecide(labId: string) {
  const onSuccess = useAfterwards();
  return useMutation({
    mutationFn: (given: { ids: string[]; state: 'confirmed' | 'declined' | 'cancelled' }) =>
      deskApi.registrations.decide({ labId, ...given }),
    onSuccess,
  });
}

export function useMerge(labId: string) {
  const onSuccess = useAfterwards();
  return useMutation({
    mutationFn: (given: { registrationId: string; into: string }) =>
      deskApi.registrations.merge({ labId, ...given }),
    onSuccess,
  });
}

/** A form that is composed of the one of this version. */
export type Composed = { version: number; form: RegistrationForm };

export function useSetForm(labId: string) {
  const onSettled = useAfterwards();
  return useMutation({
    mutationFn: (composed: Composed) => deskApi.registrations.setForm({ labId, ...composed }),
    // Refused because somebody was faster: theirs is what stands now.
    onSettled,
  });
}

export function useResend(labId: string) {
  const onSuccess = useAfterwards();
  return useMutation({ mutationFn: () => deskApi.registrations.resend({ labId }), onSuccess });
}

/** Looking through a file, and taking what was looked at; `table` is the file's bytes in base64. */
export function useImport(labId: string) {
  const onSuccess = useAfterwards();
  const preview = useMutation({
    mutationFn: (table: string) => deskApi.registrations.previewImport({ labId, table, coding: 'base64' }),
  });
  const take = useMutation({
    mutationFn: (given: { table: string; stamp: string }) =>
      deskApi.registrations.importTable({ labId, ...given, coding: 'base64' }),
    onSuccess,
  });
  return { preview, take };
}
