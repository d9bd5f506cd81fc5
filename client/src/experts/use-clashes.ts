import { useQuery } from '@tanstack/react-query';
import { deskQueries } from '../wire/desk-http.ts';

/** Where the programme in work asks of experts what they cannot do; whoever changes the plan has it asked again. */
export function useClashes(labId: string) {
  return useQuery(deskQueries.clashes.list.queryOptions({ input: { labId } }));
}
