import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, language, ltext, moment } from '../wire/text.ts';
import { expert, expertState } from './experts.ts';

const line = (most: number) => z.string().check(z.maxLength(most));

/** When an expert can be there. */
const stretch = z.object({ from: moment, to: moment }).check(z.refine(({ from, to }) => from < to));

/** What experts say of themselves. `name` as it is to be printed, `about` in a few sentences. */
const profile = z.object({
  name: ltext,
  about: ltext,
  languages: z.array(language),
  availability: z.array(stretch).check(z.maxLength(20)),
  /** Who steps in, and how to reach them. */
  deputy: z.object({ name: line(120), contact: line(200) }),
});
export type ExpertProfile = z.infer<typeof profile>;

/** An expert as they themselves and the organisers see them. */
export const invitation = z.extend(expert, {
  profile,
  sessionId: z.nullable(id),
  /** When somebody who is delayed will be there. */
  expectedAt: z.nullable(moment),
  version: z.int(),
});
export type ExpertInvitation = z.infer<typeof invitation>;

const of = { labId: id, expertId: id };
const at = '/api/labs/{labId}/expert-invitations';

export const invitations = {
  /** All of them to the organisers; one's own to an expert. */
  list: call
    .route({ method: 'GET', path: at, summary: 'The experts and their state' })
    .input(z.object({ labId: id }))
    .output(z.array(invitation)),
  /** Gives somebody a seat and a sign-in link; sent twice it invites once and gives another link. */
  invite: call
    .route({ method: 'POST', path: `${at}/{expertId}`, summary: 'Invite an expert' })
    .input(
      z.object({
        ...of,
        name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
        language,
        role: expert.shape.role,
        sessionId: z.nullable(id),
      }),
    )
    .output(z.object({ invitation, link: z.string() })),
  link: call
    .route({ method: 'POST', path: `${at}/{expertId}/link`, summary: 'A fresh sign-in link' })
    .input(z.object(of))
    .output(z.object({ link: z.string() })),
  /** The expert accepts, declines, says that the materials are ready, or takes that back. */
  answer: call
    .route({ method: 'POST', path: `${at}/{expertId}/answer`, summary: 'Answer an invitation' })
    .input(z.object({ ...of, state: z.enum(['accepted', 'declined', 'materials_ready']) }))
    .output(invitation),
  /** What the organisers see on the day. */
  settle: call
    .route({ method: 'POST', path: `${at}/{expertId}/state`, summary: 'Say what became of an expert' })
    .input(z.object({ ...of, state: expertState, expectedAt: z.nullable(moment) }))
    .output(invitation),
  /** STALE: somebody has saved since `version`, unless all is as wished already. */
  save: call
    .route({ method: 'PATCH', path: `${at}/{expertId}`, summary: 'Write on one’s own page' })
    .input(z.object({ ...of, version: z.int(), changes: z.partial(profile) }))
    .output(invitation),
};
