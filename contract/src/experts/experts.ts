import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id } from '../wire/text.ts';

/** The way of an expert through the lab, and the ways out of it. */
export const expertState = z.enum([
  ...(['invited', 'accepted', 'materials_ready', 'arrived', 'done'] as const),
  ...(['declined', 'delayed', 'no_show', 'replaced'] as const),
]);

export const expert = z.object({
  id,
  participantId: id,
  name: z.string(),
  role: z.enum(['speaker', 'case_giver', 'deputy']),
  state: expertState,
});
export type Expert = z.infer<typeof expert>;

export const experts = {
  list: call
    .route({ method: 'GET', path: '/api/labs/{labId}/experts', summary: 'Who presents' })
    .input(z.object({ labId: id }))
    .output(z.array(expert)),
};
