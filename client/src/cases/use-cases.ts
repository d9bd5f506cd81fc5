import { useQuery } from '@tanstack/react-query';
import { queries } from '../wire/http.ts';

/** The cases of the lab and their technologies. */
export function useCases(labId: string) {
  return useQuery(queries.cases.list.queryOptions({ input: { labId } }));
}
