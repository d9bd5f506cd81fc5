import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, ltext } from '../wire/text.ts';
import { labCase, technology } from './cases.ts';
import { media } from './media.ts';

/** Everything that a case card tells, in the order in which it is told. */
export const CASE_TEXTS = [
  ...(['title', 'story', 'place', 'problem', 'trigger', 'timeline', 'actors'] as const),
  ...(['resources', 'evidence', 'difficulties', 'transfers'] as const),
] as const;
export type CaseText = (typeof CASE_TEXTS)[number];

export const TECHNOLOGY_TEXTS = [
  ...(['name', 'mechanism', 'core', 'mayChange', 'preconditions', 'risks'] as const),
] as const;
export type TechnologyText = (typeof TECHNOLOGY_TEXTS)[number];

const caseState = z.enum(['draft', 'reviewed', 'published', 'withdrawn']);
export type CaseState = z.infer<typeof caseState>;

export const technologyCard = z.extend(technology, {
  /** How it works. */
  mechanism: ltext,
  /** What must be there before one begins. */
  preconditions: ltext,
  risks: ltext,
  /** `merged`: it is the same as the one that `mergedIntoId` names; its own words stay. */
  state: z.enum(['proposed', 'confirmed', 'merged']),
  mergedIntoId: z.nullable(id),
  /** Grows with each change. */
  version: z.int(),
});
export type TechnologyCard = z.infer<typeof technologyCard>;

const lines = { place: ltext, problem: ltext, trigger: ltext, timeline: ltext, actors: ltext };
const rest = { resources: ltext, evidence: ltext, transfers: ltext };

/** A whole case with its technologies, pictures and slides. */
export const caseCard = z.extend(labCase, {
  ...lines,
  ...rest,
  state: caseState,
  /** What whoever reviews it has asked for. */
  comment: z.string(),
  version: z.int(),
  technologies: z.array(technologyCard),
  media: z.array(media),
});
export type CaseCard = z.infer<typeof caseCard>;

const line = z.string().check(z.maxLength(120));
const caseChanges = z.partial(
  z.object({
    ...{ title: ltext, story: ltext, difficulties: ltext, pioneerId: z.nullable(id) },
    ...lines,
    ...rest,
  }),
);
const technologyChanges = z.partial(
  z.object({
    ...{ name: ltext, mechanism: ltext, core: ltext, mayChange: ltext, preconditions: ltext, risks: ltext },
    ...{ cost: technology.shape.cost, people: line, season: line },
    firstResultMonths: z.int().check(z.minimum(0), z.maximum(600)),
  }),
);
export type CaseChanges = z.infer<typeof caseChanges>;
export type TechnologyChanges = z.infer<typeof technologyChanges>;

const version = z.int();
const of = { labId: id, caseId: id };
const ofTechnology = { ...of, technologyId: id };
const at = '/api/labs/{labId}/case-cards';

export const caseCards = {
  /** All of them to the staff; one's own to an expert. */
  list: call
    .route({ method: 'GET', path: at, summary: 'The case cards that one may edit' })
    .input(z.object({ labId: id }))
    .output(z.array(caseCard)),
  /** A published one to everybody with a seat, any other to those who may edit it. */
  get: call
    .route({ method: 'GET', path: `${at}/{caseId}`, summary: 'A whole case' })
    .input(z.object(of))
    .output(caseCard),
  /** Whose portrait is which picture. */
  portraits: call
    .route({ method: 'GET', path: '/api/labs/{labId}/portraits', summary: 'Portraits of the experts' })
    .input(z.object({ labId: id }))
    .output(z.array(z.object({ expertId: id, mediaId: id }))),
  /** An empty card; `caseId` is made once by whoever asks. */
  create: call
    .route({ method: 'POST', path: `${at}/{caseId}`, summary: 'Begin a case card' })
    .input(z.object({ ...of, title: ltext, expertId: z.nullable(id) }))
    .output(caseCard),
  assign: call
    .route({ method: 'PUT', path: `${at}/{caseId}/expert`, summary: 'Say whose case it is' })
    .input(z.object({ ...of, expertId: z.nullable(id) }))
    .output(caseCard),
  /**
   * Changes these texts. STALE: somebody has saved since `version`, unless all is as wished already. An expert's change takes
   * the card back to `draft`; CASE_PUBLISHED: it must be withdrawn first.
   */
  save: call
    .route({ method: 'PATCH', path: `${at}/{caseId}`, summary: 'Write on a case card' })
    .input(z.object({ ...of, version, changes: caseChanges }))
    .output(caseCard),
  /** On along draft, reviewed, published, withdrawn, or back to draft with a comment. STALE: from here it does not lead there. */
  settle: call
    .route({ method: 'POST', path: `${at}/{caseId}/state`, summary: 'Review, publish, withdraw, send back' })
    .input(
      z.object({ ...of, state: caseState, comment: z._default(z.string().check(z.maxLength(2000)), '') }),
    )
    .output(caseCard),
  addTechnology: call
    .route({
      method: 'POST',
      path: `${at}/{caseId}/technologies/{technologyId}`,
      summary: 'Add a technology',
    })
    .input(z.object(ofTechnology))
    .output(caseCard),
  saveTechnology: call
    .route({ method: 'PATCH', path: `${at}/{caseId}/technologies/{technologyId}`, summary: 'Describe it' })
    .input(z.object({ ...ofTechnology, version, changes: technologyChanges }))
    .output(caseCard),
  /** Takes it off the card; one that has been published stays in the library. */
  removeTechnology: call
    .route({ method: 'DELETE', path: `${at}/{caseId}/technologies/{technologyId}`, summary: 'Take it off' })
    .input(z.object(ofTechnology))
    .output(caseCard),
  /** Also while its pages are being drawn. Files come in by `PUT .../media/{mediaId}` as they are (W40). */
  removeMedia: call
    .route({
      method: 'DELETE',
      path: `${at}/{caseId}/media/{mediaId}`,
      summary: 'Remove a picture or slides',
    })
    .input(z.object({ ...of, mediaId: id }))
    .output(caseCard),
};
