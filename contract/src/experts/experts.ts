import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id } from '../wire/text.ts';

export const expert = z.object({
  id,
  participantId: id,
  name: z.string(),
  role: z.enum(['speaker', 'case_giver', 'deputy']),
  state: z.enum(['invited', 'accepted', 'materials_ready', 'arrived', 'done']),
});
export type Expert = z.infer<typeof expert>;

export const experts = {
  list: call
    .route({ method: 'GET', path: '/api/labs/{labId}/experts', summary: 'Who presents' })
    .input(z.object({ labId: id }))
    .output(z.array(expert)),
};
