import type { Participant, Territory } from '@case-lab/contract';
import { useMemo } from 'react';
import type { OnBoard } from './board-context.ts';

type Find = Pick<OnBoard, 'person' | 'territory'>;

/**
 * Finds who and which place is behind an id. The functions stay the same while names and territories do: people go on and
 * off line all day, and that must not render every note anew.
 */
export function useFind(people: Participant[], territories: Territory[]): Find {
  const said = JSON.stringify([
    people.map(({ id, name, territoryId }) => [id, name, territoryId]),
    territories,
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` holds all that is used of the two lists
  return useMemo(() => findIn(people, territories), [said]);
}

function findIn(people: Participant[], territories: Territory[]): Find {
  const places = new Map(territories.map((territory) => [territory.id, territory]));
  const found = new Map(
    people.map(({ id, name, territoryId }) => [id, { id, name, territory: places.get(territoryId ?? '') }]),
  );
  return {
    person: (participantId) => found.get(participantId ?? ''),
    territory: (id) => places.get(id),
  };
}
