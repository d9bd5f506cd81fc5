import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, ltext, moment } from '../wire/text.ts';

/** What the log of a lab tells, by what an organiser would look for. A room that does more adds its deeds here. */
export const AUDIT_DEEDS = {
  signIns: ['signed_in', 'signed_out', 'sign_in_refused'],
  accounts: [
    'account_made',
    'password_changed',
    'second_factor_on',
    'second_factor_off',
    'device_signed_out',
  ],
  roles: [
    ...['invited', 'invitation_accepted', 'invitation_revoked', 'link_made'],
    ...['role_changed', 'role_revoked', 'handed_over'],
  ],
  phases: ['phase_opened', 'phase_closed', 'phase_extended'],
  registration: ['registration_decided', 'registrations_merged', 'registrations_imported'],
  exports: ['board_exported', 'people_exported', 'template_exported'],
  deletions: ['person_erased'],
  lab: [
    ...['lab_changed', 'lab_stepped', 'join_code_rotated'],
    ...['release_published', 'case_published', 'case_withdrawn'],
  ],
} as const;
export type AuditKind = keyof typeof AUDIT_DEEDS;
export type AuditDeed = (typeof AUDIT_DEEDS)[AuditKind][number];

const auditDeed = z.enum(Object.values(AUDIT_DEEDS).flat() as [AuditDeed, ...AuditDeed[]]);
const auditKind = z.enum(Object.keys(AUDIT_DEEDS) as [AuditKind, ...AuditKind[]]);

/** A seat as the log names it now: names are looked up when the log is read, never kept in it. */
const named = z.object({ id, name: z.string(), territory: z.nullable(ltext) });

export const auditEvent = z.object({
  id,
  at: moment,
  deed: auditDeed,
  /** Who did it; null: nobody who was signed in, or somebody who is gone. */
  actor: z.nullable(named),
  /** To whose seat it was done. */
  target: z.nullable(named),
  /** What else it was done to: a phase, a board, a registration. */
  thingId: z.nullable(id),
  /** What the deed's sentence needs beside; never a name, an address or a phone. */
  detail: z.record(z.string(), z.string()),
});
export type AuditEvent = z.infer<typeof auditEvent>;

export const audit = {
  /** The newest first, fifty at a time; `before` is the last one's id of the page that was read. */
  list: call
    .route({ method: 'GET', path: '/api/labs/{labId}/log', summary: 'What was done in the lab, and by whom' })
    .input(
      z.object({
        labId: id,
        personId: z.optional(id),
        kind: z.optional(auditKind),
        before: z.optional(id),
      }),
    )
    .output(z.object({ events: z.array(auditEvent), hasMore: z.boolean() })),
};
