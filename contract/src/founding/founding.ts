import * as z from 'zod/mini';
import { labStart } from '../labs/lab-desk.ts';
import { call } from '../wire/call.ts';
import { id, language, ltext } from '../wire/text.ts';
import { labTemplate, templateFault } from './template.ts';

/** Where on the desk something is mended: the last part of its address. */
const section = z.enum(['lab', 'programme', 'experts', 'cases', 'registration']);

/** A text of the organiser's that lacks a language of the lab. */
export const gap = z.object({
  section,
  text: z.enum([
    ...['title', 'summary', 'host', 'place', 'partner', 'contact'],
    ...['session', 'instruction', 'harvest_plan', 'case_title', 'case_story', 'case_difficulties'],
    ...['technology', 'technology_core', 'technology_may_change', 'question', 'option', 'consent'],
  ] as const),
  /** Of which session, case or question; null where there is but one. */
  of: z.nullable(ltext),
  lacks: z.array(language),
});
export type Gap = z.infer<typeof gap>;

/** Something that is to be done before the day, and how many of it. */
const lack = z.object({
  what: z.enum([
    ...['summary', 'dates', 'host', 'contacts', 'sessions', 'phases', 'instruction', 'harvest_plan'],
    ...['cases', 'case_without_expert', 'experts', 'deputy', 'consents'],
  ] as const),
  section,
  count: z.int(),
  /** Which ones, where they have names. */
  names: z.array(ltext),
});
export type Lack = z.infer<typeof lack>;

const readiness = z.object({
  /** How many texts the organisers have, and how many of them stand in every language of the lab. */
  texts: z.int(),
  whole: z.int(),
  gaps: z.array(gap),
  lacks: z.array(lack),
});
export type Readiness = z.infer<typeof readiness>;

const found = z.object({
  lab: z.object({ id, slug: z.string(), title: ltext }),
  /** Signs whoever founded it in at their seat there. */
  link: z.string(),
});
const file = z.string().check(z.minLength(1), z.maxLength(2_000_000));
const at = { labId: id };
/** `key` is made once for each filled form: sent twice it founds one lab. */
const start = { ...at, key: z.uuid(), ...labStart.def.shape };

export const founding = {
  readiness: call
    .route({ method: 'GET', path: '/api/labs/{labId}/readiness', summary: 'What is missing before the day' })
    .input(z.object(at))
    .output(readiness),
  /** A new lab: with a programme of one day to begin with, or what this lab says, asks and plans. */
  found: call
    .route({ method: 'POST', path: '/api/labs/{labId}/labs', summary: 'Found another lab' })
    .input(z.object({ ...start, from: z.enum(['nothing', 'this_lab']) }))
    .output(found),
  template: call
    .route({ method: 'GET', path: '/api/labs/{labId}/template', summary: 'The lab as a template' })
    .input(z.object(at))
    .output(labTemplate),
  /** Looks a file through and changes nothing. No faults: it can be taken. */
  previewTemplate: call
    .route({ method: 'POST', path: '/api/labs/{labId}/template/preview', summary: 'Look a template through' })
    .input(z.object({ ...at, file }))
    .output(z.object({ faults: z.array(templateFault), template: z.nullable(labTemplate) })),
  /** Throws BAD_TEMPLATE for a file that has faults. */
  foundFromTemplate: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/template/import',
      summary: 'Found a lab from a template',
    })
    .input(z.object({ ...start, file }))
    .output(found),
};
