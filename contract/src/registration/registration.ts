import * as z from 'zod/mini';
import { territory } from '../people/people.ts';
import { call } from '../wire/call.ts';
import { id, language, ltext, moment } from '../wire/text.ts';
import { applicant, line, meantByQuota, pastText, registrationForm, tick } from './form.ts';

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

/** A registration as its owner and the organisers see it. `place` in the waiting list begins at 1. */
export const registration = z.object({
  id,
  state: registrationState,
  place: z.nullable(z.int()),
  /** Whoever comes in at the door may have no address. `territory` is a name here, never an id. */
  applicant: z.extend(applicant, { email: z.union([applicant.shape.email, z.literal('')]) }),
  territoryId: z.nullable(id),
  /** Each in the version of its text that was read; `withdrawn`: when it was given back. */
  consents: z.array(
    z.object({ purpose: z.string(), version: z.int(), at: moment, withdrawn: z.optional(moment) }),
  ),
  source: z.enum(['form', 'import', 'walk_in']),
  at: moment,
});
export type Registration = z.infer<typeof registration>;

/** A form with what is needed to fill it in. */
export const openForm = z.object({
  lab: z.object({ id, slug: z.string(), title: ltext, languages: z.array(language) }),
  form: registrationForm,
  /** One more with each time that it is composed. */
  version: z.int(),
  /** Every text of a consent that was asked before and is asked no more. */
  past: z.array(pastText),
  territories: z.array(territory),
  cases: z.array(z.object({ id, code: z.string(), title: ltext })),
  /** Whoever registers now waits for a seat, and so does whom one of these means. How many have one is nobody else's. */
  isFull: z.boolean(),
  fullQuotas: z.array(meantByQuota),
});
export type OpenForm = z.infer<typeof openForm>;

const consented = z._default(z.array(tick).check(z.maxLength(20)), []);
const byLink = z.object({ link: line(100) });

/** What is open to whoever wants to come. */
export const registering = {
  form: call
    .route({ method: 'GET', path: '/api/register/{slug}', summary: 'What a lab asks of those who register' })
    .input(z.object({ slug: line(80) }))
    .output(openForm),
  /**
   * Registers; `key` is made once for each filled form. The link is told once: whoever has it may change and withdraw.
   * ALREADY_REGISTERED: this address is registered under another key. CONSENT_MISSING, ANSWER_MISSING: as the form asks.
   */
  register: call
    .route({ method: 'POST', path: '/api/register/{slug}', summary: 'Register' })
    .input(z.object({ slug: line(80), key: z.uuid(), applicant, consents: consented }))
    .output(z.object({ registration, link: z.string() })),
  /** Sends the personal link once more to an address that is registered; the answer is the same when it is not. */
  remind: call
    .route({ method: 'POST', path: '/api/register/{slug}/link', summary: 'Send my link again' })
    .input(z.object({ slug: line(80), email: applicant.shape.email }))
    .output(z.object({ ok: z.literal(true) })),
  own: call
    .route({ method: 'GET', path: '/api/registration/{link}', summary: 'One’s own registration' })
    .input(byLink)
    .output(registration),
  ownForm: call
    .route({ method: 'GET', path: '/api/registration/{link}/form', summary: 'The form one has filled in' })
    .input(byLink)
    .output(openForm),
  /** Whoever had withdrawn registers again with it. */
  change: call
    .route({ method: 'PUT', path: '/api/registration/{link}', summary: 'Change one’s own answers' })
    .input(z.object({ link: line(100), applicant, consents: consented }))
    .output(registration),
  /** Gives a consent back, in all versions of its text; its moment is kept. Nothing else changes. */
  giveBack: call
    .route({ method: 'POST', path: '/api/registration/{link}/given-back', summary: 'Give a consent back' })
    .input(z.object({ link: line(100), purpose: line(40) }))
    .output(registration),
  withdraw: call
    .route({ method: 'DELETE', path: '/api/registration/{link}', summary: 'Give one’s own seat up' })
    .input(byLink)
    .output(registration),
};
