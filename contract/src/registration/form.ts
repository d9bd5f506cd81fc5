import * as z from 'zod/mini';
import { territory } from '../people/people.ts';
import { position, territoryProfile } from '../people/territories.ts';
import { id, language, ltext } from '../wire/text.ts';
import { ASKABLE, ASKED, ORGANISATION_KINDS } from './askable.ts';

export const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const text = (most: number) => z._default(z.string().check(z.trim(), z.maxLength(most)), '');

const asked = z.enum(ASKED);

/** A question of the organiser's own. */
const question = z.object({
  id: line(40),
  label: ltext,
  kind: z.enum(['line', 'text', 'choice']),
  options: z.array(ltext).check(z.maxLength(30)),
  required: z.boolean(),
});
export type Question = z.infer<typeof question>;

/** What somebody agrees to, for one purpose; a changed text gets the next version from the server. */
const consent = z.object({ purpose: line(40), text: ltext, version: z.int(), required: z.boolean() });
export type Consent = z.infer<typeof consent>;

/** A text that was asked once, in one of its versions. */
export const pastText = z.pick(consent, { purpose: true, text: true, version: true });
export type PastText = z.infer<typeof pastText>;

/** A ticked box: the very text that was read. */
export const tick = z.object({ purpose: z.string().check(z.maxLength(40)), version: z.int() });
export type Ticked = z.infer<typeof tick>;

export const isSameText = (one: Ticked, other: Ticked) =>
  one.purpose === other.purpose && one.version === other.version;

const meant = { by: z.enum(['country', 'region', 'organisation']), value: line(120) };
/** Those of whom `by` is `value`; a quota is at most so many seats for them. */
export const meantByQuota = z.object(meant);
const quota = z.object({ ...meant, most: z.int().check(z.minimum(0)) });
export type Quota = z.infer<typeof quota>;

/** What an organiser asks of those who register, and how many may come; no capacity: as many as like. */
export const registrationForm = z.object({
  capacity: z.nullable(z.int().check(z.minimum(0))),
  quotas: z.array(quota).check(z.maxLength(50)),
  /** As usual where nothing is said. */
  fields: z.optional(z.partialRecord(z.enum(ASKABLE), asked)),
  questions: z.array(question).check(z.maxLength(40)),
  consents: z.array(consent).check(z.maxLength(20)),
});
export type RegistrationForm = z.infer<typeof registrationForm>;

/** What somebody tells of the place that they come from. */
const toldProfile = z.extend(territoryProfile, { level: z.nullable(territory.shape.level), position });
export type ToldProfile = z.infer<typeof toldProfile>;

/** What somebody says of themselves. `territory` is an id or a name as typed; `preferences` are ids of cases, the dearest first. */
export const applicant = z.object({
  name: line(80),
  email: z.email().check(z.maxLength(200)),
  phone: text(40),
  language,
  languages: z._default(z.array(language), []),
  organisation: text(160),
  organisationKind: z._default(z.nullable(z.enum(ORGANISATION_KINDS)), null),
  country: text(80),
  region: text(120),
  territory: line(120),
  /** Of that territory: it describes it when they get a seat, unless somebody has done so before. */
  profile: z._default(z.nullable(toldProfile), null),
  accessNeeds: text(600),
  preferences: z._default(z.array(id).check(z.maxLength(3)), []),
  answers: z._default(z.record(z.string(), z.string().check(z.maxLength(2000))), {}),
});
export type Applicant = z.infer<typeof applicant>;
