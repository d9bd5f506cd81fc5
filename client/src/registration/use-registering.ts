import type { Applicant, Registration, Ticked } from '@case-lab/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deskApi, deskQueries } from '../wire/desk-http.ts';

/** What a lab asks of those who register. */
export function useOpenForm(slug: string) {
  return useQuery(deskQueries.registering.form.queryOptions({ input: { slug } }));
}

/** What is refused may have been asked otherwise meanwhile: the form is asked for again. */
export function useRegister(slug: string) {
  const cache = useQueryClient();
  const queryKey = deskQueries.registering.form.queryKey({ input: { slug } });
  return useMutation({
    onError: () => cache.invalidateQueries({ queryKey }),
    mutationFn: (given: { key: string; applicant: Applicant; consents: Ticked[] }) =>
      deskApi.registering.register({ slug, ...given }),
  });
}

/** Asks for the personal link by mail. */
export function useRemind(slug: string) {
  return useMutation({ mutationFn: (email: string) => deskApi.registering.remind({ slug, email }) });
}

/** One's own registration, and the form as the lab has it now. */
export function useOwn(link: string) {
  const own = useQuery(deskQueries.registering.own.queryOptions({ input: { link } }));
  const form = useQuery(deskQueries.registering.ownForm.queryOptions({ input: { link } }));
  return { own, form };
}

export function useChangeOwn(link: string) {
  const cache = useQueryClient();
  const queryKey = deskQueries.registering.own.queryKey({ input: { link } });
  const askAgain = () =>
    cache.invalidateQueries({ queryKey: deskQueries.registering.ownForm.queryKey({ input: { link } }) });
  const onSuccess = (registration: Registration) => {
    cache.setQueryData(queryKey, registration);
    // Where seats are left may have changed by it.
    void askAgain();
  };
  const change = useMutation({
    mutationFn: (given: { applicant: Applicant; consents: Ticked[] }) =>
      deskApi.registering.change({ link, ...given }),
    onSuccess,
    onError: askAgain,
  });
  const withdraw = useMutation({
    mutationFn: () => deskApi.registering.withdraw({ link }),
    onSuccess,
  });
  const giveBack = useMutation({
    mutationFn: (purpose: string) => deskApi.registering.giveBack({ link, purpose }),
    onSuccess,
  });
  return { change, withdraw, giveBack };
}
