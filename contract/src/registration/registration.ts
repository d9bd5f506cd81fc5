import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, language, ltext, moment } from '../wire/text.ts';

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const text = (most: number) => z._default(z.string().check(z.trim(), z.maxLength(most)), '');

export const ORGANISATION_KINDS = [
  'state',
  'municipal',
  'non_state',
  'informal',
  'business',
  'academy',
] as const;

/** `confirmed` has a seat, `waitlisted` gets one when somebody gives theirs up; the rest is history. */
const registrationState = z.enum([
  'submitted',
  'waitlisted',
  'confirmed',
  'checked_in',
  'attended',
  'declined',
  'cancelled',
  'no_show',
]);

/** A question of the organiser's own. */
const question = z.object({
  id: line(40),
  label: ltext,
  kind: z.enum(['line', 'text', 'choice']),
  options: z.array(ltext).check(z.maxLength(30)),
  required: z.boolean(),
});

/** What somebody agrees to, for one purpose; a changed text gets the next version from the server. */
const consent = z.object({ purpose: line(40), text: ltext, version: z.int(), required: z.boolean() });

/** At most so many seats for those of whom `by` is `value`. */
const quota = z.object({
  by: z.enum(['country', 'region', 'organisation']),
  value: line(120),
  most: z.int().check(z.minimum(0)),
});

/** What an organiser asks of those who register, and how many may come; no capacity: as many as like. */
export const registrationForm = z.object({
  capacity: z.nullable(z.int().check(z.minimum(0))),
  quotas: z.array(quota).check(z.maxLength(50)),
  questions: z.array(question).check(z.maxLength(40)),
  consents: z.array(consent).check(z.maxLength(20)),
});
export type RegistrationForm = z.infer<typeof registrationForm>;

/** What somebody says of themselves. `territory` is an id or a name as typed; `preferences` are ids of cases, the dearest first. */
export const applicant = z.object({
  name: line(80),
  email: z.email().check(z.maxLength(200)),
  phone: text(40),
  language,
  languages: z._default(z.array(language), []),
  organisation: text(160),
  organisationKind: z.enum(ORGANISATION_KINDS),
  country: line(80),
  region: text(120),
  territory: line(120),
  accessNeeds: text(600),
  preferences: z._default(z.array(id).check(z.maxLength(3)), []),
  answers: z._default(z.record(z.string(), z.string().check(z.maxLength(2000))), {}),
});
export type Applicant = z.infer<typeof applicant>;

/** A registration as its owner and the organisers see it. `place` in the waiting list begins at 1. */
export const registration = z.object({
  id,
  state: registrationState,
  place: z.nullable(z.int()),
  applicant,
  consents: z.array(z.object({ purpose: z.string(), version: z.int(), at: moment })),
  source: z.enum(['form', 'import', 'walk_in']),
  at: moment,
});
export type Registration = z.infer<typeof registration>;

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
});

const consented = z._default(z.array(z.string().check(z.maxLength(40))), []);
const table = z.string().check(z.minLength(1), z.maxLength(2_000_000));
const labId = { labId: id };

export const registrations = {
  /** Open to everybody while the lab takes registrations. */
  form: call
    .route({ method: 'GET', path: '/api/register/{slug}', summary: 'What a lab asks of those who register' })
    .input(z.object({ slug: line(80) }))
    .output(
      z.object({ lab: z.object({ id, title: ltext, languages: z.array(language) }), form: registrationForm }),
    ),
  /**
   * Registers; `key` is made once for each filled form. The link is told once: whoever has it may change and withdraw.
   * ALREADY_REGISTERED: this address is registered under another key. CONSENT_MISSING, ANSWER_MISSING: as the form asks.
   */
  register: call
    .route({ method: 'POST', path: '/api/register/{slug}', summary: 'Register' })
    .input(z.object({ slug: line(80), key: z.uuid(), applicant, consents: consented }))
    .output(z.object({ registration, link: z.string() })),
  own: call
    .route({ method: 'GET', path: '/api/registration/{link}', summary: 'One’s own registration' })
    .input(z.object({ link: line(100) }))
    .output(registration),
  change: call
    .route({ method: 'PUT', path: '/api/registration/{link}', summary: 'Change one’s own answers' })
    .input(z.object({ link: line(100), applicant, consents: consented }))
    .output(registration),
  withdraw: call
    .route({ method: 'DELETE', path: '/api/registration/{link}', summary: 'Give one’s own seat up' })
    .input(z.object({ link: line(100) }))
    .output(registration),
  setForm: call
    .route({ method: 'PUT', path: '/api/labs/{labId}/registration-form', summary: 'Compose the form' })
    .input(z.object({ ...labId, form: registrationForm }))
    .output(registrationForm),
  list: call
    .route({ method: 'GET', path: '/api/labs/{labId}/registrations', summary: 'Who has registered' })
    .input(z.object(labId))
    .output(z.array(registration)),
  /** Confirms past every quota, or declines; sent twice it changes nothing more. */
  decide: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/registrations/{registrationId}',
      summary: 'Confirm or decline',
    })
    .input(z.object({ ...labId, registrationId: id, state: z.enum(['confirmed', 'declined']) }))
    .output(registration),
  /** Looks through a table of comma-separated values and changes nothing. */
  previewImport: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/registration-tables/preview',
      summary: 'Look through a table',
    })
    .input(z.object({ ...labId, table }))
    .output(importReport),
  /** Takes the good rows of a table in their order, all or none; the same table again finds them registered already. */
  importTable: call
    .route({ method: 'POST', path: '/api/labs/{labId}/registration-tables/import', summary: 'Take a table' })
    .input(z.object({ ...labId, table }))
    .output(z.extend(importReport, { confirmed: z.int(), waitlisted: z.int() })),
};
