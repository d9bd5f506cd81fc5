import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, ltext } from '../wire/text.ts';

export const plenaryItem = z.object({
  id,
  kind: z.enum(['group_report']),
  state: z.enum(['planned', 'current', 'history']),
  /** Its sources open from here (I9). */
  harvestItemId: id,
  text: ltext,
  groupId: id,
  territoryId: z.nullable(id),
});
export type PlenaryItem = z.infer<typeof plenaryItem>;

/** The queue in the chair's order; at most one item is `current`. */
export const plenaryQueue = z.object({ version: z.int(), items: z.array(plenaryItem) });
export type PlenaryQueue = z.infer<typeof plenaryQueue>;

export const plenary = {
  queue: call
    .route({ method: 'GET', path: '/api/labs/{labId}/plenary', summary: 'The plenary queue' })
    .input(z.object({ labId: id }))
    .output(plenaryQueue),
  /** `itemIds` is the whole queue in its new order; a queue that has changed meanwhile answers `STALE`. */
  order: call
    .route({ method: 'POST', path: '/api/labs/{labId}/plenary/order', summary: 'Order the queue' })
    .input(z.object({ labId: id, version: z.int(), itemIds: z.array(id).check(z.maxLength(500)) }))
    .output(plenaryQueue),
  /** Shows an item in the hall; null clears the screen. The one shown before goes to history. */
  show: call
    .route({ method: 'POST', path: '/api/labs/{labId}/plenary/current', summary: 'Show an item in the hall' })
    .input(z.object({ labId: id, itemId: z.nullable(id) }))
    .output(plenaryQueue),
};
