import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id } from '../wire/text.ts';

/** Where a plan asks of somebody what they cannot do. */
export const clash = z.object({
  /** `twice`: an expert in two places; `deputy_twice`: who would step in is wanted elsewhere; `away`: they cannot be there then. */
  kind: z.enum(['twice', 'deputy_twice', 'away']),
  name: z.string(),
  /** The sessions concerned, the earlier first. */
  sessionIds: z.array(id),
});
export type Clash = z.infer<typeof clash>;

export const clashes = {
  list: call
    .route({
      method: 'GET',
      path: '/api/labs/{labId}/clashes',
      summary: 'What the plan asks of experts in vain',
    })
    .input(z.object({ labId: id }))
    .output(z.array(clash)),
};
