import * as z from 'zod/mini';

/** What somebody is in a lab; `none` is anybody without a seat, `hall` a projector. */
export const role = z.enum([
  'hall',
  'participant',
  'host',
  'scribe',
  'observer',
  'expert',
  'facilitator',
  'organiser',
  'admin',
]);
export type Role = z.infer<typeof role>;
