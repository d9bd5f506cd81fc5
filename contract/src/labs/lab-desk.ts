import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, type Language, type LText, language, ltext } from '../wire/text.ts';
import { type Lab, labState } from './labs.ts';

/** A text of the organiser's, each side at most so long. */
const short = (most: number) =>
  ltext.check(
    z.refine(
      ({ ru = '', en = '' }: LText) => ru.length <= most && en.length <= most,
      `at most ${most} characters`,
    ),
  );
/** It says something in at least one language. */
const said = z.refine<LText>(({ ru = '', en = '' }) => `${ru}${en}`.trim() !== '', 'nothing is said');
export const labTitle = short(200).check(said);

const line = (most: number) => z.string().check(z.trim(), z.maxLength(most));
const none = z.literal('');
const timezone = z.string().check(z.maxLength(60), z.refine(isTimezone, 'an IANA time zone'));
const day = z.iso.date();

/** What every new lab begins with. */
export const labStart = z.object({
  title: labTitle,
  languages: z.array(language).check(z.minLength(1), z.maxLength(2)),
  timezone,
  /** The first day, by the calendar of the place. */
  startsOn: day,
});
export type LabStart = z.infer<typeof labStart>;

/** What an organiser says of a lab. */
export const labDetails = z.object({
  title: labTitle,
  summary: short(3000),
  host: short(300),
  place: short(300),
  partners: z
    .array(
      z.object({
        name: short(200),
        /** An address of the web, or empty. */
        link: z.union([none, z.url({ protocol: /^https?$/ }).check(z.maxLength(300))]),
      }),
    )
    .check(z.maxLength(25)),
  contacts: z
    .array(
      z.object({
        /** Who answers: "Press", "Participants". */
        name: short(200),
        email: z.union([none, z.email().check(z.maxLength(200))]),
        phone: line(40),
      }),
    )
    .check(z.maxLength(10)),
  startsOn: z.nullable(day),
  endsOn: z.nullable(day),
  timezone: labStart.def.shape.timezone,
  languages: labStart.def.shape.languages,
  /** The last part of the public page's address. */
  slug: z.string().check(z.minLength(3), z.maxLength(60), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  /** How many days after the lab personal data are kept. */
  retentionDays: z.int().check(z.minimum(1), z.maximum(3650)),
});
export type LabDetails = z.infer<typeof labDetails>;

export const deskLab = z.object({
  id,
  state: labState,
  /** Grows by one with every change: who writes over another's change is told STALE. */
  version: z.int(),
  joinCode: z.string(),
  joinUrl: z.string(),
  /** Where everybody reads of the lab. */
  pageUrl: z.string(),
  details: labDetails,
});
export type DeskLab = z.infer<typeof deskLab>;

type State = Lab['state'];

/** A lab goes one step on, or one step back. */
export function nextState(state: State): State | undefined {
  return labState.options[labState.options.indexOf(state) + 1];
}

/** The state before; undefined: a draft. */
export function stateBefore(state: State): State | undefined {
  return labState.options[labState.options.indexOf(state) - 1];
}

/** The languages of the lab in which a text says nothing. A text that says nothing at all lacks them all. */
export function lackingIn(text: LText, languages: Language[]): Language[] {
  return languages.filter((one) => !text[one]?.trim());
}

const at = { labId: id };

export const labDesk = {
  get: call
    .route({ method: 'GET', path: '/api/labs/{labId}/desk', summary: 'The lab as its organisers see it' })
    .input(z.object(at))
    .output(deskLab),
  /** STALE: somebody has changed it since `version`. SLUG_TAKEN. LAB_ARCHIVED. Sent twice it changes nothing more. */
  change: call
    .route({ method: 'PUT', path: '/api/labs/{labId}/desk', summary: 'Say what the lab is' })
    .input(z.object({ ...at, version: z.int(), details: labDetails }))
    .output(deskLab),
  /** One step on or back; NO_SUCH_STEP for any other, STALE where the lab is not in `from` any more. */
  step: call
    .route({ method: 'POST', path: '/api/labs/{labId}/state', summary: 'Take the lab a step on or back' })
    .input(z.object({ ...at, from: labState, to: labState }))
    .output(deskLab),
  /** Gives the lab another join code: `joinCode` stops. Sent twice it stops no more than that one. */
  rotate: call
    .route({ method: 'POST', path: '/api/labs/{labId}/join-code', summary: 'Give the lab another join code' })
    .input(z.object({ ...at, joinCode: z.string().check(z.maxLength(12)) }))
    .output(deskLab),
};

function isTimezone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
