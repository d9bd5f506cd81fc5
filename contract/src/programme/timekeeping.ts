import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id } from '../wire/text.ts';
import { clock } from './clock.ts';

/** Minutes that may be given at once. */
const minutes = z.int().check(z.minimum(1), z.maximum(60));

/** What is called by those who run the clock, and by nobody else. A `version` that is not the newest is STALE. */
export const timekeeping = {
  /** Opens a phase for all groups and closes the one before it; opening the open phase again changes nothing. */
  open: call
    .route({ method: 'POST', path: '/api/labs/{labId}/clock/open', summary: 'Open a phase' })
    .input(z.object({ labId: id, phaseId: id, version: z.int() }))
    .output(clock),
  close: call
    .route({ method: 'POST', path: '/api/labs/{labId}/clock/close', summary: 'Close the running phase' })
    .input(z.object({ labId: id, runId: id, version: z.int() }))
    .output(clock),
  /** From the end on, or from now on where the time is up. Groups that have more keep what they have more. */
  extend: call
    .route({ method: 'POST', path: '/api/labs/{labId}/clock/extend', summary: 'Give all groups more time' })
    .input(z.object({ labId: id, runId: id, minutes, version: z.int() }))
    .output(clock),
  extendGroup: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/groups/{groupId}/time',
      summary: 'Give one group more time',
    })
    .input(z.object({ labId: id, groupId: id, runId: id, minutes, version: z.int() }))
    .output(clock),
};
