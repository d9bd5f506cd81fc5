import type { Technology } from '@case-lab/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../wire/http.ts';

/** The cases of the lab and their technologies. */
export function useCases(labId: string) {
  return useQuery(queries.cases.list.queryOptions({ input: { labId } }));
}

/** The technologies of a case in its order; `undefined` while they are on their way. The same list while they are. */
export function useTechnologies(
  labId: string,
  caseId: string | undefined,
): readonly Technology[] | undefined {
  const { data } = useCases(labId);
  return useMemo(() => {
    // A case that was withdrawn is not on its way any more.
    if (!data || !caseId) return undefined;
    const of = data.cases.find(({ id }) => id === caseId)?.technologyIds ?? [];
    return of.flatMap((id) => data.technologies.find((one) => one.id === id) ?? []);
  }, [data, caseId]);
}
