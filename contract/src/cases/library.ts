import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, ltext } from '../wire/text.ts';
import { technologyCard } from './case-cards.ts';

/** A technology of the own lab, or of a published case of another lab of this server, and who has used it. */
const libraryEntry = z.object({
  technology: technologyCard,
  isOwn: z.boolean(),
  lab: ltext,
  /** Cases that bring it, with the territories where they began; also those of whatever was merged into it. */
  cases: z.array(z.object({ id, title: ltext, lab: ltext, territory: z.nullable(ltext) })),
  /** What is the same and was merged into it. */
  merged: z.array(z.object({ id, code: z.string(), name: ltext, isOwn: z.boolean() })),
});
export type LibraryEntry = z.infer<typeof libraryEntry>;

const at = '/api/labs/{labId}/library';

export const library = {
  list: call
    .route({ method: 'GET', path: at, summary: 'The technologies of this server' })
    .input(z.object({ labId: id }))
    .output(z.array(libraryEntry)),
  /**
   * Says that a technology of the own lab is the same as another. Nothing is rewritten: judgements and cards keep it, it only
   * points to the other. STALE: one of the two has been merged meanwhile.
   */
  merge: call
    .route({ method: 'POST', path: `${at}/{technologyId}/merge`, summary: 'Merge two technologies' })
    .input(z.object({ labId: id, technologyId: id, intoId: id }))
    .output(z.array(libraryEntry)),
  /** Undoes that. */
  part: call
    .route({ method: 'DELETE', path: `${at}/{technologyId}/merge`, summary: 'Take a merge back' })
    .input(z.object({ labId: id, technologyId: id }))
    .output(z.array(libraryEntry)),
};
