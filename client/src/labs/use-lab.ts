import { useQuery } from '@tanstack/react-query';
import { queries } from '../wire/http.ts';

/** The lab that this device has a seat in. */
export function useLab(labId: string) {
  return useQuery(queries.labs.get.queryOptions({ input: { labId } }));
}
