import type { DeskLab, LabDetails } from '@case-lab/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deskApi, deskQueries } from '../wire/desk-http.ts';

type Step = Record<'from' | 'to', DeskLab['state']>;

/** The lab as its organisers see it; asked again whenever the section is opened: others edit it too. */
export function useLabDesk(labId: string) {
  return useQuery({ ...deskQueries.labDesk.get.queryOptions({ input: { labId } }), staleTime: 0 });
}

/** What organisers do with their lab. The answer is shown at once; what else may hang on it is asked again. */
export function useLabActs(labId: string) {
  const cache = useQueryClient();
  const onSuccess = (lab: DeskLab) => {
    cache.setQueryData(deskQueries.labDesk.get.queryKey({ input: { labId } }), lab);
    void cache.invalidateQueries({ queryKey: deskQueries.founding.readiness.queryKey({ input: { labId } }) });
  };
  const change = useMutation({
    mutationFn: (given: { version: number; details: LabDetails }) =>
      deskApi.labDesk.change({ labId, ...given }),
    onSuccess,
  });
  const step = useMutation({ mutationFn: (to: Step) => deskApi.labDesk.step({ labId, ...to }), onSuccess });
  const rotate = useMutation({
    mutationFn: (joinCode: string) => deskApi.labDesk.rotate({ labId, joinCode }),
    onSuccess,
  });
  return { change, step, rotate };
}

/** Asks how the lab is now. */
export function useLabNow(labId: string): () => Promise<DeskLab> {
  const cache = useQueryClient();
  return () =>
    cache.fetchQuery({ ...deskQueries.labDesk.get.queryOptions({ input: { labId } }), staleTime: 0 });
}
