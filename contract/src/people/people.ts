import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, language, ltext, moment } from '../wire/text.ts';
import { role } from './role.ts';

export const territory = z.object({
  id,
  name: ltext,
  level: z.enum(['city', 'town', 'village', 'district', 'region']),
  country: z.string(),
  region: z.string(),
  /** `stub`: typed at the door, nobody has described it yet. */
  state: z.enum(['stub', 'described', 'verified']),
  /** Another name of that territory; the rest of this row is what is told of that one. */
  mergedInto: z.optional(id),
});
export type Territory = z.infer<typeof territory>;

export const participant = z.object({
  id,
  name: z.string(),
  role,
  language,
  territoryId: z.nullable(id),
  presence: z.enum(['online', 'offline']),
  lastSeen: moment,
  /** Somebody else writes for them, until they come with a phone of their own. */
  withoutPhone: z.optional(z.literal(true)),
});
export type Participant = z.infer<typeof participant>;

export const people = {
  /** What a visitor needs to see before joining; open to everybody who knows the code. */
  door: call
    .route({ method: 'GET', path: '/api/door/{code}', summary: 'The lab behind a join code' })
    .input(z.object({ code: z.string().check(z.minLength(4), z.maxLength(12)) }))
    .output(
      z.object({
        lab: z.object({ id, title: ltext, host: ltext, languages: z.array(language) }),
        territories: z.array(territory),
      }),
    ),
  list: call
    .route({ method: 'GET', path: '/api/labs/{labId}/people', summary: 'Who has a seat in the lab' })
    .input(z.object({ labId: id }))
    .output(z.array(participant)),
  territories: call
    .route({ method: 'GET', path: '/api/labs/{labId}/territories', summary: "The lab's territories" })
    .input(z.object({ labId: id }))
    .output(z.array(territory)),
  speak: call
    .route({ method: 'POST', path: '/api/me/language', summary: 'Choose the language of my screens' })
    .input(z.object({ language }))
    .output(z.object({ language })),
  leave: call
    .route({ method: 'POST', path: '/api/leave', summary: 'Sign this device out' })
    .output(z.object({ ok: z.literal(true) })),
};
