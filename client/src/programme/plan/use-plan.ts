import type { DeskPlan, LText, Plan } from '@case-lab/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deskApi, deskQueries } from '../../wire/desk-http.ts';
import { codeOf, queries } from '../../wire/http.ts';

/** The programme in work. */
export function usePlan(labId: string) {
  return useQuery(deskQueries.plans.get.queryOptions({ input: { labId } }));
}

/** What a press makes of the plan, whatever the plan has become meanwhile. */
export type Change = (plan: Plan) => Plan;

/**
 * Writes changes of the plan, one after the other. Each is seen at once; where somebody else was faster it is made once more
 * of what they have written.
 */
export function usePlanning(labId: string) {
  const cache = useQueryClient();
  const asked = deskQueries.plans.get.queryOptions({ input: { labId } });
  const { queryKey } = asked;
  const show = (desk: DeskPlan) => cache.setQueryData<DeskPlan>(queryKey, desk);
  const take = (desk: DeskPlan) => {
    show(desk);
    // Whether experts can be where they are planned is another question, about the same plan.
    return cache.invalidateQueries({ queryKey: deskQueries.clashes.list.key() });
  };
  const known = () => cache.ensureQueryData(asked);
  const write = async ({ version, plan }: DeskPlan, change: Change) =>
    deskApi.plans.write({ labId, version, plan: change(plan) });
  const askAgain = () => cache.invalidateQueries({ queryKey });
  return {
    change: useMutation({
      scope: { id: `plan ${labId}` },
      mutationFn: async (change: Change) => {
        const before = await known();
        show({ ...before, plan: change(before.plan) });
        try {
          return await write(before, change);
        } catch (error) {
          if (codeOf(error) !== 'STALE') throw error;
          return write(await cache.fetchQuery({ ...asked, staleTime: 0 }), change);
        }
      },
      onSuccess: take,
      onError: askAgain,
    }),
    takeBack: useMutation({
      mutationFn: async () => deskApi.plans.takeBack({ labId, version: (await known()).version }),
      onSuccess: take,
      onError: askAgain,
    }),
    release: useMutation({
      mutationFn: async ({ number, note }: { number: number; note: LText }) =>
        deskApi.plans.release({ labId, version: (await known()).version, number, note }),
      onSettled: async () => {
        await askAgain();
        await cache.invalidateQueries({ queryKey: queries.programme.releases.key() });
      },
    }),
  };
}

/** A release as it was. */
export function useReleasedPlan(labId: string, number: number) {
  return useQuery(deskQueries.plans.releasedAs.queryOptions({ input: { labId, number } }));
}
