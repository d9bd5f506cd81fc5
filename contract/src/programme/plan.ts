import * as z from 'zod/mini';
import { call } from '../wire/call.ts';
import { id, ltext } from '../wire/text.ts';
import { phase, release, session } from './programme.ts';

/** A text of the plan, each side at most so long. */
const short = (most: number) =>
  ltext.check(
    z.refine(({ ru = '', en = '' }) => ru.length <= most && en.length <= most, `at most ${most} characters`),
  );
const minutes = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const phaseFields = phase.def.shape;

/** A phase of a planned session; its place among the others is that in the list. */
export const plannedPhase = z.object({
  id,
  kind: phaseFields.kind,
  minutes: minutes(1, 600),
  instruction: short(1000),
  visibility: phaseFields.visibility,
  write: z.boolean(),
  edits: phaseFields.edits,
});
export type PlannedPhase = z.infer<typeof plannedPhase>;

/** What a session is to bring, so that somebody can carry it on: what is collected, how, why, and for whom. */
export const harvestPlan = z.object({
  what: short(600),
  how: short(600),
  why: short(600),
  forWhom: short(600),
});
export type HarvestPlan = z.infer<typeof harvestPlan>;

/** A day and a time as the clocks of the lab's place show them. */
const day = z.iso.date();
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const plannedSession = z.object({
  id,
  kind: session.def.shape.kind,
  title: short(300),
  day,
  start: time,
  minutes: minutes(1, 1440),
  /** Kept free after it, for whatever takes longer. */
  bufferMinutes: minutes(0, 240),
  /** Null: in all rooms at once, as breaks mostly are. */
  roomId: z.nullable(id),
  expertIds: z.array(id).check(z.maxLength(20)),
  caseId: z.nullable(id),
  harvest: harvestPlan,
  phases: z.array(plannedPhase).check(z.maxLength(40)),
});
export type PlannedSession = z.infer<typeof plannedSession>;

/** What the programme is to become; nobody but organisers sees it until it is released. */
export const plan = z
  .object({
    rooms: z.array(z.object({ id, name: short(120) })).check(z.maxLength(20)),
    /** Days of the plan that may still be empty. */
    days: z.array(day).check(z.maxLength(31)),
    sessions: z.array(plannedSession).check(z.maxLength(200)),
  })
  .check(
    z.refine(({ rooms, sessions }) => {
      const phases = sessions.flatMap((one) => one.phases);
      return [rooms, sessions, phases].every(
        (rows) => new Set(rows.map((row) => row.id)).size === rows.length,
      );
    }, 'an id twice'),
    z.refine(
      ({ rooms, sessions }) =>
        sessions.every(({ roomId }) => !roomId || rooms.some((room) => room.id === roomId)),
      'a session in a room that the plan does not have',
    ),
  );
export type Plan = z.infer<typeof plan>;

/** What in a plan does not go together. `minutes`: how many of them; 0 where none are meant. */
export const conflict = z.object({
  kind: z.enum([
    'overlap',
    'buffer_eaten',
    'no_break',
    'outside_lab',
    'phases_too_long',
    'no_phases',
    'title_lacks',
    'instruction_lacks',
  ]),
  /** The sessions concerned, the earlier first. */
  sessionIds: z.array(id),
  minutes: z.int(),
});
export type Conflict = z.infer<typeof conflict>;

/** The work in progress as organisers see it. */
const desk = z.object({
  /** Grows by one with every change. */
  version: z.int(),
  plan,
  conflicts: z.array(conflict),
  /** What it changes of the last release. */
  changes: release.def.shape.changes,
});
export type DeskPlan = z.infer<typeof desk>;

const ofLab = { labId: id };

export const plans = {
  get: call
    .route({ method: 'GET', path: '/api/labs/{labId}/plan', summary: 'The programme in work' })
    .input(z.object(ofLab))
    .output(desk),
  /** Writes the whole plan. STALE: somebody has changed it since `version`; the same plan again changes nothing. */
  write: call
    .route({ method: 'PUT', path: '/api/labs/{labId}/plan', summary: 'Change the programme in work' })
    .input(z.object({ ...ofLab, version: z.int(), plan }))
    .output(desk),
  /** Makes the plan what the last release is. */
  takeBack: call
    .route({ method: 'POST', path: '/api/labs/{labId}/plan/back', summary: 'Go back to the last release' })
    .input(z.object({ ...ofLab, version: z.int() }))
    .output(desk),
  /**
   * Makes the plan what everybody sees. `number` is the one that it will bear, so that sent twice it is released once.
   * STALE: the plan or the number has moved on. NOTHING_CHANGED. PHASE_OPEN: it would change the phase that is running.
   */
  release: call
    .route({ method: 'POST', path: '/api/labs/{labId}/releases', summary: 'Release the programme' })
    .input(z.object({ ...ofLab, version: z.int(), number: z.int(), note: short(600) }))
    .output(release),
  /** A release as it was. */
  releasedAs: call
    .route({ method: 'GET', path: '/api/labs/{labId}/releases/{number}', summary: 'An old release' })
    .input(z.object({ ...ofLab, number: z.coerce.number().check(z.int()) }))
    .output(z.object({ plan })),
};

export const calendars = {
  /** A new secret address of one's own calendar; the one before it stops. */
  renew: call
    .route({
      method: 'POST',
      path: '/api/labs/{labId}/calendar',
      summary: 'A new address of one’s own calendar',
    })
    .input(z.object(ofLab))
    .output(z.object({ address: z.string() })),
};
