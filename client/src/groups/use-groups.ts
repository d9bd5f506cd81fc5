import type { Group } from '@case-lab/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, queries } from '../wire/http.ts';

/** The groups of the running round, by table. */
export function useGroups(labId: string) {
  return useQuery({ ...queries.groups.list.queryOptions({ input: { labId } }), select: byTable });
}

function byTable(groups: Group[]): Group[] {
  return groups.toSorted((a, b) => a.table - b.table);
}

/** Moves a person to a group; whatever comes of it, the groups are shown as the server has them. */
export function useMove(labId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (to: { groupId: string; participantId: string }) => api.groups.move({ labId, ...to }),
    onSettled: () =>
      cache.invalidateQueries({ queryKey: queries.groups.list.queryKey({ input: { labId } }) }),
  });
}
