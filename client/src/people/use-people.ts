import type { Language, Territory } from '@case-lab/contract';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../wire/http.ts';

/** Everybody with a seat in the lab; the hall may not ask. */
export function usePeople(labId: string) {
  return useQuery(queries.people.list.queryOptions({ input: { labId } }));
}

/** The territories that people of the lab speak for. */
export function useTerritories(labId: string) {
  return useQuery(queries.people.territories.queryOptions({ input: { labId } }));
}

/** The lab behind a join code; asks nobody while the code is too short. */
export function useDoor(code: string) {
  return useQuery({
    ...queries.people.door.queryOptions({ input: { code } }),
    enabled: code.length === CODE_LENGTH,
  });
}

export const CODE_LENGTH = 6;

/** Finds rows by id; a missing or null id finds nothing. */
export function byId<R extends { id: string }>(
  rows: R[] | undefined,
): (id: string | null | undefined) => R | undefined {
  const found = new Map(rows?.map((row) => [row.id, row]));
  return (id) => (id ? found.get(id) : undefined);
}

/** The country of a territory in the reader's language; the region is written in one language only. */
export function countryOf(territory: Pick<Territory, 'country'>, language: Language): string {
  return (
    territory.country && (new Intl.DisplayNames(language, { type: 'region' }).of(territory.country) ?? '')
  );
}
