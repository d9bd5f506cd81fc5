import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, ltext } from '../wire/text.ts';

/** One transferable practice of a case. */
export const technology = z.object({
  id,
  /** Short and stable in the lab: T1, T2... */
  code: z.string(),
  name: ltext,
  /** What must stay as it is for the practice to work. */
  core: ltext,
  mayChange: ltext,
  cost: z.enum(['low', 'medium', 'high']),
  people: z.string(),
  season: z.string(),
  firstResultMonths: z.int(),
});
export type Technology = z.infer<typeof technology>;

export const labCase = z.object({
  id,
  code: z.string(),
  title: ltext,
  story: ltext,
  difficulties: ltext,
  /** The territory where the practice began. */
  pioneerId: z.nullable(id),
  expertId: z.nullable(id),
  technologyIds: z.array(id),
});
export type Case = z.infer<typeof labCase>;

export const cases = {
  /** Of the published cases; to the staff and the experts those in preparation too. */
  list: call
    .route({ method: 'GET', path: '/api/labs/{labId}/cases', summary: 'The cases and their technologies' })
    .input(z.object({ labId: id }))
    .output(z.object({ cases: z.array(labCase), technologies: z.array(technology) })),
};
