import { useQuery } from '@tanstack/react-query';
import { queries } from '../wire/http.ts';

/** How many notes each board holds and when somebody last wrote: what a wall shows without opening boards. */
export function useCounts(labId: string) {
  return useQuery(queries.boards.counts.queryOptions({ input: { labId } }));
}
