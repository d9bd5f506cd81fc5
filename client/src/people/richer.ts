import type { DescribedTerritory } from '@case-lab/contract';

const RANK = { stub: 0, described: 1, verified: 2 };

/** Of two rows the one that more is known of, or that more people speak for: its name stays when they are merged. */
export function richer(one: DescribedTerritory, other: DescribedTerritory): DescribedTerritory {
  const more = RANK[other.state] - RANK[one.state] || other.speakers - one.speakers;
  return more > 0 ? other : one;
}
