import { inLanguage, type Lab, type Language } from '@case-lab/contract';
import { createEvents, type EventAttributes } from 'ics';
import type { Released } from './programme.service.ts';

/**
 * A lab's programme as an iCalendar text in one language. Moments are in UTC, so every calendar shows them by its own clocks;
 * a session keeps its UID through all releases, and SEQUENCE is the number of the one that changed it last (RFC 5545, 3.8.7.4).
 */
export function calendarOf(lab: Pick<Lab, 'title'>, sessions: Released[], language: Language): string {
  const { text: title } = inLanguage(lab.title, language);
  const events = sessions.map((session) => eventOf(session, language));
  const { error, value } = createEvents(events, { productId: 'case-lab', calName: title });
  if (error) throw error;
  return value ?? '';
}

function eventOf(session: Released, language: Language): EventAttributes {
  const { id, title, plannedStart, plannedMinutes, room, cancelled, sequence, changedAt } = session;
  return {
    uid: `${id}@case-lab`,
    sequence,
    title: inLanguage(title, language).text,
    ...(room && { location: inLanguage(room, language).text }),
    ...{ start: Date.parse(plannedStart), startInputType: 'utc', startOutputType: 'utc' },
    duration: { minutes: plannedMinutes },
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    lastModified: changedAt.getTime(),
  };
}
