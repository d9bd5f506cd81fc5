import {
  NO_HARVEST,
  NOTHING_PLANNED,
  type Plan,
  type PlannedPhase,
  type PlannedSession,
} from '@case-lab/contract';
import { v7 } from 'uuid';

const said = (ru: string, en: string) => ({ ru, en, original: 'ru' as const });

/** A planned session of a test: an hour of plenary on the first of June, unless something else is wished. */
export function planned(wish: Partial<PlannedSession> = {}): PlannedSession {
  return {
    ...{ id: v7(), kind: 'plenary', title: said('Пленум', 'Plenary') },
    ...{ day: '2026-06-01', start: '14:00', minutes: 60, bufferMinutes: 0 },
    ...{ roomId: null, expertIds: [], caseId: null, harvest: NO_HARVEST, phases: [] },
    ...wish,
  };
}

/** A phase of ten minutes in which everybody writes. */
export function plannedPhase(wish: Partial<PlannedPhase> = {}): PlannedPhase {
  return {
    ...{ id: v7(), kind: 'share', minutes: 10, instruction: said('Делимся', 'We share') },
    ...{ visibility: 'named', write: true, edits: 'all' },
    ...wish,
  };
}

/** A plan of these sessions and two rooms. */
export function planOf(sessions: PlannedSession[], rooms = ROOMS): Plan {
  return { ...NOTHING_PLANNED, rooms, sessions };
}

const ROOMS = [
  { id: v7(), name: said('Оранжерея', 'Greenhouse') },
  { id: v7(), name: said('Библиотека', 'Library') },
];
/** The ids of the two rooms. */
export const [GREENHOUSE = '', LIBRARY = ''] = ROOMS.map(({ id }) => id);
