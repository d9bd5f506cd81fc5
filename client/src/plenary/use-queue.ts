import type { PlenaryQueue } from '@case-lab/contract';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, queries } from '../wire/http.ts';
import { stepped } from './ordering.ts';

function newer(old: unknown, next: unknown): unknown {
  return old && (old as PlenaryQueue).version > (next as PlenaryQueue).version ? old : next;
}

/** The plenary queue; an answer that was overtaken by newer news on its way is dropped. */
export function useQueue(labId: string) {
  return useQuery({ ...queries.plenary.queue.queryOptions({ input: { labId } }), structuralSharing: newer });
}

function keyOf(labId: string) {
  return queries.plenary.queue.queryKey({ input: { labId } });
}

function look(cache: QueryClient, labId: string): PlenaryQueue {
  return cache.getQueryData<PlenaryQueue>(keyOf(labId)) ?? { version: 0, items: [] };
}

const DOUBLE_PRESS_MS = 700;

/** Shows an item in the hall; null clears the screen. */
export function useShow(labId: string) {
  const cache = useQueryClient();
  return useMutation({
    scope: { id: 'plenary' },
    mutationFn: (itemId: string | null) => api.plenary.show({ labId, itemId }),
    onSuccess: (queue) => {
      cache.setQueryData<PlenaryQueue>(keyOf(labId), (old) => newer(old, queue) as PlenaryQueue);
      // "Next" now means the item after: the second half of a double press must not skip this one.
      return new Promise<void>((settled) => setTimeout(settled, DOUBLE_PRESS_MS));
    },
    onError: () => cache.invalidateQueries({ queryKey: keyOf(labId) }),
  });
}

const ORDERING = ['plenary', 'ordering'];

/**
 * Moves an upcoming item a place. The screen moves at once; commands go one after another, each with the version the last
 * answer gave, so quick presses arrive in order. After `STALE` the queue is shown as it is now.
 */
export function useStep(labId: string) {
  const cache = useQueryClient();
  const queryKey = keyOf(labId);
  return useMutation({
    mutationKey: ORDERING,
    scope: { id: 'plenary' },
    onMutate: (step: { itemId: string; by: -1 | 1 }) => {
      const queue = look(cache, labId);
      cache.setQueryData(queryKey, { ...queue, items: stepped(queue.items, step.itemId, step.by) });
      return queue;
    },
    mutationFn: () => {
      const queue = look(cache, labId);
      return api.plenary.order({
        labId,
        version: queue.version,
        itemIds: queue.items.map((item) => item.id),
      });
    },
    onSuccess: (queue) => {
      // While later presses wait, their order on the screen is newer than this answer; only its version counts.
      const isLast = cache.isMutating({ mutationKey: ORDERING }) <= 1;
      cache.setQueryData<PlenaryQueue>(queryKey, (old) =>
        old && !isLast ? { ...old, version: queue.version } : queue,
      );
    },
    onError: (_error, _step, before) => {
      if (before) cache.setQueryData(queryKey, before);
      return cache.invalidateQueries({ queryKey });
    },
  });
}
