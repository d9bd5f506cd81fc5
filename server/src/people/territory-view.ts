import type { DescribedTerritory, TerritoryProfile } from '@case-lab/contract';
import type { Territory } from './people.entities.ts';

export const NO_PROFILE: TerritoryProfile = {
  ...{ population: null, climate: null, land: [], heritage: null },
  ...{ assets: null, stewards: null, constraints: null },
};

/** Finds the place behind any of its names; undefined for an id that none of these rows has. */
export function livingOf(rows: readonly Territory[]): (id: string) => Territory | undefined {
  const known = new Map(rows.map((row) => [row.id, row]));
  const living = (id: string): Territory | undefined => {
    const row = known.get(id);
    return row?.mergedInto ? living(row.mergedInto) : row;
  };
  return living;
}

/** The places among these rows; the other names stand with the place that they were merged into. */
export function describedView(
  rows: readonly Territory[],
  speakers: ReadonlyMap<string, number>,
): DescribedTerritory[] {
  const living = livingOf(rows);
  return rows
    .filter(({ mergedInto }) => mergedInto === null)
    .map((row) => {
      const { id, name, level, country, region, state, lat, lon, profile } = row;
      const merged = rows.filter((other) => other.mergedInto !== null && living(other.id)?.id === id);
      const names = [row, ...merged];
      return {
        ...{ id, name, level, country, region, state, profile: profile ?? NO_PROFILE },
        position: lat === null || lon === null ? null : { lat, lon },
        speakers: names.reduce((sum, one) => sum + (speakers.get(one.id) ?? 0), 0),
        merged: merged.map((one) => ({ id: one.id, name: one.name, speakers: speakers.get(one.id) ?? 0 })),
      };
    });
}
