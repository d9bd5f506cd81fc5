import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, language, moment } from '../wire/text.ts';
import { registrationForm } from './form.ts';
import { openForm, registration } from './registration.ts';

/** As the organisers see it. `alike`: registrations that look like the same person's. */
const listed = z.extend(registration, { alike: z.array(id) });
export type ListedRegistration = z.infer<typeof listed>;

/** Why a row of a table cannot be taken, and where: rows count from 1 without the head. */
const badRow = z.object({
  row: z.int(),
  column: z.string(),
  fault: z.enum([
    'missing',
    'too_long',
    'no_email',
    'twice_in_file',
    'already_registered',
    'unknown_language',
    'unknown_organisation_kind',
    'unknown_case',
    'unknown_choice',
    'answer_missing',
    'too_few_cells',
    'too_many_cells',
  ]),
  value: z.string(),
});
export type BadRow = z.infer<typeof badRow>;

const importReport = z.object({
  /** Rows that can be taken. */
  good: z.int(),
  bad: z.array(badRow),
  /** Columns of the head that the form does not know: they are left out. */
  unknownColumns: z.array(z.string()),
  /** Of what was read; another one when the table, the form or the registrations have changed. */
  stamp: z.string(),
});
export type ImportReport = z.infer<typeof importReport>;

/** `text`: comma- or semicolon-separated values; `base64`: the bytes of a file, of such a table or of an XLSX sheet. */
const table = z.object({
  labId: id,
  table: z.string().check(z.minLength(1), z.maxLength(4_000_000)),
  coding: z._default(z.enum(['text', 'base64']), 'text'),
});

const mail = z.object({
  id,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  state: z.enum(['waiting', 'sent', 'failed']),
  tries: z.int(),
  fault: z.nullable(z.string()),
  at: moment,
  sentAt: z.nullable(moment),
});
export type PostboxMail = z.infer<typeof mail>;
const postbox = z.object({
  /** Whether the server has a mail server to send by. */
  isSending: z.boolean(),
  mails: z.array(mail),
});

const labId = { labId: id };
const decision = z.enum(['confirmed', 'declined', 'cancelled']);

/** What the organisers do with registrations. */
export const registrations = {
  composed: call
    .route({ method: 'GET', path: '/api/labs/{labId}/registration-form', summary: 'The form as it stands' })
    .input(z.object(labId))
    .output(openForm),
  /** STALE: it is composed otherwise since `version`. */
  setForm: call
    .route({ method: 'PUT', path: '/api/labs/{labId}/registration-form', summary: 'Compose the form' })
    .input(z.object({ ...labId, version: z.int(), form: registrationForm }))
    .output(registrationForm),
  list: call
    .route({ method: 'GET', path: '/api/labs/{labId}/registrations', summary: 'Who has registered' })
    .input(z.object(labId))
    .output(z.array(listed)),
  /** Confirms past every quota, declines or cancels; sent twice it changes nothing more. All or none. */
  decide: call
    .route({ method: 'POST', path: '/api/labs/{labId}/registrations', summary: 'Confirm, decline or cancel' })
    .input(z.object({ ...labId, ids: z.array(id).check(z.minLength(1), z.maxLength(1000)), state: decision }))
    .output(z.array(registration)),
  /**
   * Two registrations of one person become `into`, which keeps its answers, the better state and both links; or the other one,
   * where that person has come in by it already.
   */
  merge: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/registrations/{registrationId}/merge',
      summary: 'Two registrations of one person',
    })
    .input(z.object({ ...labId, registrationId: id, into: id }))
    .output(registration),
  /** Looks through a table and changes nothing. UNREADABLE_TABLE: it is none, or too large when it is unpacked. */
  previewImport: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/registration-tables/preview',
      summary: 'Look through a table',
    })
    .input(table)
    .output(importReport),
  /**
   * Takes the good rows of a table in their order, all or none; the same table again finds them registered already. STALE: since
   * `stamp` was told something has changed.
   */
  importTable: call
    .route({ method: 'POST', path: '/api/labs/{labId}/registration-tables/import', summary: 'Take a table' })
    .input(z.extend(table, { stamp: z.optional(z.string()) }))
    .output(z.extend(importReport, { confirmed: z.int(), waitlisted: z.int() })),
  exported: call
    .route({
      method: 'GET',
      path: '/api/labs/{labId}/registrations/export/{format}',
      summary: 'All registrations as a file',
      outputStructure: 'detailed',
    })
    .input(z.object({ ...labId, format: z.enum(['csv', 'xlsx']), language }))
    .output(z.object({ headers: z.record(z.string(), z.string()), body: z.instanceof(Blob) })),
  postbox: call
    .route({ method: 'GET', path: '/api/labs/{labId}/postbox', summary: 'What was written to people' })
    .input(z.object(labId))
    .output(postbox),
  /** Tries at once what was not sent, also what was given up. */
  resend: call
    .route({ method: 'POST', path: '/api/labs/{labId}/postbox', summary: 'Try again to send' })
    .input(z.object(labId))
    .output(postbox),
};
