import type { Clock, Run } from './clock.ts';

/** What a run is at `now` (the server's clock, ms) by its moments alone. */
export function stateAt({ endsAt, closesAt }: Pick<Run, 'endsAt' | 'closesAt'>, now: number): Run['state'] {
  return now >= Date.parse(closesAt) ? 'closed' : now >= Date.parse(endsAt) ? 'grace' : 'open';
}

/** The clock as it is for one group at `now` (the server's clock, ms). */
export function clockOf<C extends Clock | undefined>(
  clock: C,
  groupId: string | null | undefined,
  now: number,
): C {
  const given = clock?.run?.later.find((one) => one.groupId === groupId);
  if (!clock?.run || !given) return clock;
  const { endsAt, closesAt } = given;
  return { ...clock, run: { ...clock.run, endsAt, closesAt, state: stateAt(given, now) } };
}
