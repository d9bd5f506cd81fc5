import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, moment } from '../wire/text.ts';
import { versions } from './versions.ts';

/** What the wall shows of a board without opening it. */
export const boardCount = z.object({
  boardId: id,
  groupId: id,
  notes: z.int(),
  lastWrite: z.nullable(moment),
});
export type BoardCount = z.infer<typeof boardCount>;

export const boards = {
  counts: call
    .route({ method: 'GET', path: '/api/labs/{labId}/boards', summary: 'Live counts of every board' })
    .input(z.object({ labId: id }))
    .output(z.array(boardCount)),
  ...versions,
};
