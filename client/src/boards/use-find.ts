import type { Participant, Territory } from '@case-lab/contract';
import { useMemo } from 'react';
import type { OnBoard } from './board-context.ts';

type Find = Pick<OnBoard, 'person' | 'territory' | 'territories'>;

/**
 * Finds who and which place is behind an id. The functions stay the same while names and territories do: people go on and
 * off line all day, and that must not render every note anew.
 */
export function useFind(
  people: Participant[],
  territories: Territory[],
  members: readonly string[] | undefined,
): Find {
  const said = JSON.stringify([
    people.map(({ id, name, territoryId }) => [id, name, territoryId]),
    territories,
    members,
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` holds all that is used of the three lists
  return useMemo(() => findIn(people, territories, members), [said]);
}

function findIn(
  people: Participant[],
  territories: Territory[],
  members: readonly string[] | undefined,
): Find {
  const isOfGroup = new Set(people.filter(({ id }) => members?.includes(id)).map((one) => one.territoryId));
  const places = new Map(territories.map((territory) => [territory.id, territory]));
  const found = new Map(
    people.map(({ id, name, territoryId }) => [id, { id, name, territory: places.get(territoryId ?? '') }]),
  );
  return {
    person: (participantId) => found.get(participantId ?? ''),
    territory: (id) => places.get(id),
    territories: members ? territories.filter(({ id }) => isOfGroup.has(id)) : territories,
  };
}
