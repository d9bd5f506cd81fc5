import type { HarvestItem } from '@case-lab/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, queries } from '../wire/http.ts';

/** What the groups have handed up and not taken back, newest first. */
export function useHarvest(labId: string) {
  return useQuery({ ...queries.harvest.list.queryOptions({ input: { labId } }), select: standing });
}

function standing(items: HarvestItem[]): HarvestItem[] {
  return items
    .filter((item) => item.state === 'nominated')
    .toSorted((a, b) => b.liftedAt.localeCompare(a.liftedAt));
}

/** Hands notes up and takes them back; each may be pressed twice without harm. */
export function useHarvesting(labId: string) {
  const cache = useQueryClient();
  const queryKey = queries.harvest.list.queryKey({ input: { labId } });
  const put = (item: HarvestItem) =>
    cache.setQueryData<HarvestItem[]>(
      queryKey,
      (items) => items && [...items.filter((one) => one.id !== item.id), item],
    );
  const lift = useMutation({
    mutationFn: (note: { boardId: string; noteId: string }) => api.harvest.lift({ labId, ...note }),
    onSuccess: put,
  });
  const takeBack = useMutation({
    mutationFn: (itemId: string) => api.harvest.takeBack({ labId, itemId }),
    onSuccess: put,
  });
  return { lift, takeBack };
}
