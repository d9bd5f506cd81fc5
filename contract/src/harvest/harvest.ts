import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, ltext, moment } from '../wire/text.ts';

export const harvestKind = z.enum([
  'insight',
  'applicability',
  'barrier',
  'adaptation',
  'commitment',
  'partnership',
  'question',
  'surprise',
]);

export const harvestItem = z.object({
  id,
  groupId: id,
  kind: harvestKind,
  text: ltext,
  /** `returned`: taken back; the row stays, so that lifting it again is the same item. */
  state: z.enum(['nominated', 'returned']),
  /** Where it was written: always there (I9). `seq` is the board's last saved update when the note was lifted. */
  source: z.object({ boardId: id, noteId: id, seq: z.int() }),
  territoryId: z.nullable(id),
  liftedAt: moment,
});
export type HarvestItem = z.infer<typeof harvestItem>;

export const harvest = {
  list: call
    .route({ method: 'GET', path: '/api/labs/{labId}/harvest', summary: 'What the groups have handed up' })
    .input(z.object({ labId: id }))
    .output(z.array(harvestItem)),
  /** Hands a note up with its source; twenty presses make one item. */
  lift: call
    .route({ method: 'POST', path: '/api/labs/{labId}/harvest', summary: 'Lift a note' })
    .input(z.object({ labId: id, boardId: id, noteId: id }))
    .output(harvestItem),
  takeBack: call
    .route({
      method: 'DELETE',
      path: '/api/labs/{labId}/harvest/{itemId}',
      summary: 'Take a lifted note back',
    })
    .input(z.object({ labId: id, itemId: id }))
    .output(harvestItem),
};
