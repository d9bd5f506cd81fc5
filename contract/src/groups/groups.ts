import * as z from 'zod/mini';
import { participant } from '../people/people.ts';
import { role } from '../people/role.ts';
import { call } from '../wire/call.ts';
import { id, language, ltext, moment } from '../wire/text.ts';

export const group = z.object({
  id,
  name: ltext,
  table: z.int(),
  caseId: id,
  /** A group is born with the id of its board. */
  boardId: id,
  round: z.int(),
  max: z.int(),
  memberIds: z.array(id),
  /** Nobody sits here any more: of an earlier round, merged, or left out when groups were formed. Its board stays. */
  isClosed: z.optional(z.literal(true)),
  /** When its people were put together; whoever comes later is seated by the staff. */
  formedAt: z.optional(moment),
});
export type Group = z.infer<typeof group>;

const displayName = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));

/** One's own seat: `groupId` and `boardId` are null for staff, and for a participant while every group is full. */
export const seat = z.object({
  id,
  name: z.string(),
  role,
  language,
  territoryId: z.nullable(id),
  groupId: z.nullable(id),
  boardId: z.nullable(id),
});
export type Seat = z.infer<typeof seat>;

/** A territory's id, or its name as typed; a name that the lab does not know yet becomes a stub. */
const territory = z.string().check(z.trim(), z.maxLength(120));

/** What somebody can be at a table. */
export const tableRole = z.enum(['participant', 'host', 'scribe']);
export type TableRole = z.infer<typeof tableRole>;

const signedIn = z.object({
  /** The same token that the `caselab` cookie holds; programs send it as `Authorization: Bearer`. */
  token: z.string(),
  lab: z.object({ id }),
  participant: seat,
});
export type SignedIn = z.infer<typeof signedIn>;

/** Whoever joins leaves the door with a seat at a table; that is why the door stands here, where groups are known. */
export const groups = {
  join: call
    .route({ method: 'POST', path: '/api/join', summary: 'Join a lab by its code' })
    .input(
      z.object({
        code: z.string().check(z.trim(), z.minLength(4), z.maxLength(12)),
        name: displayName,
        language,
        territory: z.optional(territory),
        /** Made once for each filled form: a phone that sends the form twice gets the same seat twice. */
        joinKey: z.optional(z.uuid()),
      }),
    )
    .output(z.extend(signedIn, { returnCode: z.string() })),
  comeBack: call
    .route({ method: 'POST', path: '/api/return', summary: 'Take one’s own seat again from another device' })
    .input(z.object({ returnCode: z.string().check(z.trim(), z.minLength(6), z.maxLength(16)) }))
    .output(signedIn),
  enter: call
    .route({ method: 'POST', path: '/api/enter', summary: 'Sign in by a link' })
    .input(
      z.object({
        link: z.string().check(z.minLength(20), z.maxLength(100)),
        /** Made once by the device that follows it: a one-time link that was sent twice opens twice for that key. */
        key: z.optional(z.uuid()),
      }),
    )
    .output(signedIn),
  me: call
    .route({ method: 'GET', path: '/api/me', summary: 'My seat' })
    .output(z.object({ lab: z.object({ id }), participant: seat })),
  list: call
    .route({ method: 'GET', path: '/api/labs/{labId}/groups', summary: 'The groups of a lab' })
    .input(z.object({ labId: id }))
    .output(z.array(group)),
  /**
   * Seats somebody who has no phone; `joinKey` as for `join`. With the return code they take their seat when they come with
   * one after all.
   */
  seat: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/groups/{groupId}/people',
      summary: 'Seat a person without a phone',
    })
    .input(
      z.object({
        ...{ labId: id, groupId: id },
        ...{ name: displayName, language, territory: z.optional(territory), joinKey: z.uuid() },
      }),
    )
    .output(z.object({ participant, returnCode: z.string() })),
  /**
   * Makes a member of this group its host or a scribe, or takes that back; a group has one host, so the one before is a
   * participant again. Sent twice it changes nothing more. The person's devices connect anew, with the new rights.
   */
  appoint: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/groups/{groupId}/roles',
      summary: 'Choose a host or a scribe',
    })
    .input(z.object({ labId: id, groupId: id, participantId: id, role: tableRole }))
    .output(z.object({ ok: z.literal(true) })),
  /** Moves a participant to this group; sent twice it changes nothing more. Notes stay where they were written (I6). */
  move: call
    .route({ method: 'POST', path: '/api/labs/{labId}/groups/{groupId}/members', summary: 'Move a person' })
    .input(z.object({ labId: id, groupId: id, participantId: id }))
    .output(z.array(group)),
};
