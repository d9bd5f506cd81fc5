import * as z from 'zod/mini';
import { boardCount } from '../boards/boards.ts';
import { group } from '../groups/groups.ts';
import { harvestItem } from '../harvest/harvest.ts';
import { lab } from '../labs/labs.ts';
import { participant, territory } from '../people/people.ts';
import type { Role } from '../people/role.ts';
import { plenaryQueue } from '../plenary/plenary.ts';
import { clock } from '../programme/clock.ts';
import { release } from '../programme/programme.ts';
import { id, moment } from './text.ts';

const stamp = { labId: id, at: moment };

/** What `lab:news` carries: after COMMIT, the new state of the thing that changed. After a gap, ask again. */
export const announcement = z.discriminatedUnion('type', [
  z.object({ type: z.literal('labs.changed'), ...stamp, lab }),
  z.object({ type: z.literal('people.changed'), ...stamp, participant, territory: z.nullable(territory) }),
  z.object({ type: z.literal('people.territory'), ...stamp, territory }),
  z.object({ type: z.literal('programme.clock'), ...stamp, clock }),
  z.object({ type: z.literal('programme.released'), ...stamp, release }),
  /** A case was published, withdrawn or changed: ask again. */
  z.object({ type: z.literal('cases.changed'), ...stamp }),
  z.object({ type: z.literal('groups.changed'), ...stamp, groups: z.array(group) }),
  z.object({ type: z.literal('boards.counted'), ...stamp, count: boardCount }),
  z.object({ type: z.literal('harvest.changed'), ...stamp, item: harvestItem }),
  z.object({ type: z.literal('plenary.changed'), ...stamp, queue: plenaryQueue }),
]);
export type Announcement = z.infer<typeof announcement>;
export type AnnouncementOf<T extends Announcement['type']> = Extract<Announcement, { type: T }>;

/** Whether a seat of this role is sent announcements of this type: the hall gets no names of people. */
export function hears(role: Role, type: Announcement['type']): boolean {
  return role !== 'hall' || type !== 'people.changed';
}
