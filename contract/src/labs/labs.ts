import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, language, ltext } from '../wire/text.ts';

export const labState = z.enum([
  'draft',
  'published',
  'registration_open',
  'registration_closed',
  'live',
  'closed',
  'archived',
]);

export const lab = z.object({
  id,
  slug: z.string(),
  title: ltext,
  summary: ltext,
  host: ltext,
  languages: z.array(language),
  timezone: z.string(),
  state: labState,
  /** Six characters without 0 O 1 I L; whoever knows it may join while the lab is open. */
  joinCode: z.string(),
  /** Where phones join, as the server knows its own address: what the QR code holds. */
  joinUrl: z.string(),
  /** Whether the server was given a machine that translates. */
  translates: z.boolean(),
});
export type Lab = z.infer<typeof lab>;

export const labs = {
  get: call
    .route({ method: 'GET', path: '/api/labs/{labId}', summary: 'The lab that you have a seat in' })
    .input(z.object({ labId: id }))
    .output(lab),
};
