import type { LText } from '../wire/text.ts';
import type { HarvestPlan, Plan } from './plan.ts';

/** A text that nobody has written yet. */
export const unsaid: LText = { original: 'ru' };
export const NO_HARVEST: HarvestPlan = { what: unsaid, how: unsaid, why: unsaid, forWhom: unsaid };
/** What a lab begins with. */
export const NOTHING_PLANNED: Plan = { rooms: [], days: [], sessions: [] };
