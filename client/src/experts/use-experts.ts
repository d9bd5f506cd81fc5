import { useQuery } from '@tanstack/react-query';
import { queries } from '../wire/http.ts';

/** Who presents in the lab. */
export function useExperts(labId: string) {
  return useQuery(queries.experts.list.queryOptions({ input: { labId } }));
}
