import * as z from 'zod/mini';
import { labStart, labTitle } from '../labs/lab-desk.ts';
import { NO_HARVEST } from '../programme/nothing-planned.ts';
import { harvestPlan } from '../programme/plan.ts';
import { edits, phaseKind, session, visibility } from '../programme/programme.ts';
import { registrationForm } from '../registration/form.ts';
import { ltext } from '../wire/text.ts';

const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

const templatePhase = z.object({
  kind: phaseKind,
  minutes: whole(1, 600),
  instruction: ltext,
  visibility,
  write: z.boolean(),
  edits,
});

const templateSession = z.object({
  kind: session.def.shape.kind,
  title: ltext,
  /** The first day of the lab is 1. */
  day: whole(1, 60),
  /** By the clocks of the lab's place. */
  start: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  minutes: whole(1, 1440),
  bufferMinutes: z._default(whole(0, 240), 0),
  harvest: z._default(harvestPlan, NO_HARVEST),
  phases: z.array(templatePhase).check(z.maxLength(40)),
});

/**
 * A lab to be made again elsewhere, as a file: its programme with the phases, of which the frames of the boards follow, and
 * what it asks of those who register. No people, no contacts, no cases.
 */
export const labTemplate = z.object({
  /** The version of this form of file. */
  caseLabTemplate: z.literal(1),
  title: labTitle,
  summary: ltext,
  languages: labStart.def.shape.languages,
  timezone: labStart.def.shape.timezone,
  sessions: z.array(templateSession).check(z.maxLength(200)),
  form: registrationForm,
});
export type LabTemplate = z.infer<typeof labTemplate>;

/** What is wrong with a file, and where: names and numbers (from 0) joined by dots, as "sessions.2.phases.0.minutes". */
export const templateFault = z.object({
  at: z.string(),
  fault: z.enum([
    'no_json',
    'no_template',
    'other_version',
    'missing',
    'wrong_kind',
    'unknown',
    'too_long',
    'out_of_range',
  ]),
});
export type TemplateFault = z.infer<typeof templateFault>;
