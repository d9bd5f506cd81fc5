import * as z from 'zod/mini';
import { id, moment } from '../wire/text.ts';

/** When time is up, and when writing ends: sentences are finished in between. */
const ending = { endsAt: moment, closesAt: moment };

/** The one running clock of a lab. `version` grows by one with every change, so that a stale device cannot turn it back (I4). */
export const clock = z.object({
  version: z.int(),
  run: z.nullable(
    z.object({
      id,
      phaseId: id,
      /** `grace`: the time is up, writing still goes on for a short while; then the server closes the run. */
      state: z.enum(['open', 'grace', 'closed']),
      startedAt: moment,
      ...ending,
      /** Groups that were given more time than the others; what is said above is not so for them. */
      later: z.array(z.object({ groupId: id, ...ending })),
    }),
  ),
});
export type Clock = z.infer<typeof clock>;
export type Run = NonNullable<Clock['run']>;

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
