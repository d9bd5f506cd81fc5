import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, ltext, moment } from '../wire/text.ts';
import { clock } from './clock.ts';

export const phaseKind = z.enum([
  'welcome',
  'present_case',
  'silent_write',
  'share',
  'cluster',
  'judge',
  'vote',
  'commit',
  'offer',
  'gallery',
  'report_out',
  'check_out',
]);
export type PhaseKind = z.infer<typeof phaseKind>;

export const visibility = z.enum(['private', 'anonymous', 'named']);

/** Whose notes a participant may change: their own, or those of the whole group. Moving is no change. */
export const edits = z.enum(['own', 'all']);

export const phase = z.object({
  id,
  kind: phaseKind,
  position: z.int(),
  minutes: z.int(),
  instruction: ltext,
  /**
   * `private`: new notes go to the participant's own draft, which nobody else is sent (I2). `anonymous`: who writes what is
   * told to nobody, then and later.
   */
  visibility,
  /** Whether participants may write on their board while it is open. */
  write: z.boolean(),
  edits,
});
export type Phase = z.infer<typeof phase>;

export const session = z.object({
  id,
  kind: z.enum(['lectorium', 'case_lab', 'plenary', 'break', 'networking']),
  title: ltext,
  position: z.int(),
  plannedStart: moment,
  plannedMinutes: z.int(),
  /** The name of the room; null: everywhere. */
  room: z.nullable(ltext),
  expertIds: z.array(id),
  caseId: z.nullable(id),
  phases: z.array(phase),
});
export type Session = z.infer<typeof session>;

/** A numbered state of the programme, which never changes again. */
export const release = z.object({
  number: z.int(),
  note: ltext,
  /** What it changed, in words, the weightiest first. `isPublic`: for all who come, not only for those who prepare. */
  changes: z.array(z.object({ words: ltext, isPublic: z.boolean() })),
  at: moment,
});
export type Release = z.infer<typeof release>;
export type Change = Release['changes'][number];

export const programme = {
  sessions: call
    .route({ method: 'GET', path: '/api/labs/{labId}/sessions', summary: 'The programme with its phases' })
    .input(z.object({ labId: id }))
    .output(z.array(session)),
  releases: call
    .route({ method: 'GET', path: '/api/labs/{labId}/releases', summary: 'The releases, the newest first' })
    .input(z.object({ labId: id }))
    .output(z.array(release)),
  clock: call
    .route({ method: 'GET', path: '/api/labs/{labId}/clock', summary: 'The running phase' })
    .input(z.object({ labId: id }))
    .output(clock),
};
