import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, language, ltext, moment } from '../wire/text.ts';
import { role } from './role.ts';

/** What somebody may be invited as. */
export const INVITED_ROLES = ['organiser', 'facilitator', 'expert', 'observer', 'hall'] as const;
const invitedRole = z.enum(INVITED_ROLES);
export type InvitedRole = z.infer<typeof invitedRole>;

/** What somebody who sits at no table can be made; whoever sits at one is invited anew, a hall screen is nobody. */
export const GIVEN_ROLES = ['organiser', 'facilitator', 'expert', 'observer'] as const;
const givenRole = z.enum(GIVEN_ROLES);
export type GivenRole = z.infer<typeof givenRole>;

/** For how many days an invitation may stand. */
export const INVITATION_DAYS = [1, 7, 30] as const;

const displayName = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));
const link = z.string().check(z.minLength(20), z.maxLength(100));
const done = z.object({ ok: z.literal(true) });

const staffMember = z.object({
  id,
  name: z.string(),
  role,
  isOnline: z.boolean(),
  lastSeen: moment,
  hasAccount: z.boolean(),
  hasSecondFactor: z.boolean(),
});
export type StaffMember = z.infer<typeof staffMember>;

/** An invitation that nobody has used yet. Its link was told once, to whoever made it. */
const invitation = z.object({
  id,
  role: invitedRole,
  language,
  email: z.nullable(z.string()),
  expiresAt: moment,
  at: moment,
});
export type Invitation = z.infer<typeof invitation>;

const ofLab = { labId: id };
const ofSeat = { labId: id, participantId: id };

/** Who runs a lab, and how they come to it. */
export const staff = {
  list: call
    .route({
      method: 'GET',
      path: '/api/labs/{labId}/staff',
      summary: 'Who runs the lab, and its hall screens',
    })
    .input(z.object(ofLab))
    .output(z.array(staffMember)),
  invitations: call
    .route({ method: 'GET', path: '/api/labs/{labId}/invitations', summary: 'Invitations that wait' })
    .input(z.object(ofLab))
    .output(z.array(invitation)),
  /**
   * `key` is made once for each filled form. With an address the link is mailed too, where this server sends mails:
   * `isMailed`.
   */
  invite: call
    .route({ method: 'POST', path: '/api/labs/{labId}/invitations', summary: 'Invite somebody for a role' })
    .input(
      z.object({
        ...ofLab,
        key: z.uuid(),
        role: invitedRole,
        language,
        email: z.optional(z.email().check(z.maxLength(200))),
        days: z.int().check(z.minimum(1), z.maximum(90)),
      }),
    )
    .output(z.object({ invitation, link: z.string(), isMailed: z.boolean() })),
  takeBack: call
    .route({
      method: 'DELETE',
      path: '/api/labs/{labId}/invitations/{invitationId}',
      summary: 'Take it back',
    })
    .input(z.object({ ...ofLab, invitationId: id }))
    .output(done),
  /** What an invitation says to whoever has its link. UNKNOWN_LINK once it is used, taken back or over. */
  invited: call
    .route({ method: 'GET', path: '/api/invitation/{link}', summary: 'What I am invited to' })
    .input(z.object({ link }))
    .output(z.object({ lab: z.object({ title: ltext, host: ltext }), role: invitedRole, language })),
  /**
   * Takes the seat, once: `joinKey` as for joining. A device that is signed in as a person gives them the seat. The return
   * code brings back to it from any device.
   */
  accept: call
    .route({ method: 'POST', path: '/api/invitation/{link}', summary: 'Accept an invitation' })
    .input(z.object({ link, name: displayName, language, joinKey: z.uuid() }))
    .output(z.object({ token: z.string(), returnCode: z.string(), participantId: id, role })),
  /** Sent twice it changes nothing more. LAST_ORGANISER: the lab would be left without one. */
  changeRole: call
    .route({ method: 'PUT', path: '/api/labs/{labId}/people/{participantId}/role', summary: 'Change a role' })
    .input(z.object({ ...ofSeat, role: givenRole }))
    .output(done),
  /** Takes the role away: the seat stays as an observer’s, its links are void and its devices are signed out. */
  revoke: call
    .route({
      method: 'DELETE',
      path: '/api/labs/{labId}/people/{participantId}/role',
      summary: 'Take a role away',
    })
    .input(z.object(ofSeat))
    .output(done),
  /** Makes somebody an organiser and oneself a facilitator. */
  handOver: call
    .route({ method: 'POST', path: '/api/labs/{labId}/hand-over', summary: 'Hand the lab over' })
    .input(z.object(ofSeat))
    .output(done),
  /** A link that brings the owner of this seat back to it once, within a day; not to their account. */
  link: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/people/{participantId}/link',
      summary: 'A one-time link',
    })
    .input(z.object(ofSeat))
    .output(z.object({ link: z.string() })),
};
