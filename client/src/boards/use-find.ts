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
  const rows = new Map(territories.map((territory) => [territory.id, territory]));
  // Other names of a place are that place, wherever they stand on a board.
  const places = new Map(territories.map((row) => [row.id, rows.get(row.mergedInto ?? '') ?? row]));
  const found = new Map(
    people.map(({ id, name, territoryId }) => [id, { id, name, territory: places.get(territoryId ?? '') }]),
  );
  const isOfGroup = new Set(members?.map((id) => found.get(id)?.territory?.id));
  return {
    person: (participantId) => found.get(participantId ?? ''),
    territory: (id) => places.get(id),
    territories: territories.filter(({ id, mergedInto }) => !mergedInto && (!members || isOfGroup.has(id))),
  };
}
