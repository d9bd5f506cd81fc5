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
