import { inLanguage, type Language } from '@case-lab/contract';
import ics from 'ics';
import { dayAfter } from '../labs/index.ts';
import type { PublicLab } from './public-lab.service.ts';

/** The lab as a calendar file: its sessions, without the breaks; without a programme its days. Undefined: it has no dates. */
export function calendarOf(
  { details, sessions, pageUrl }: PublicLab,
  language: Language,
): string | undefined {
  const tell = (text: typeof details.title) => inLanguage(text, language).text.replace(/\s+/g, ' ');
  // Not as `url`: the library knows fewer addresses than there are.
  const about = { location: tell(details.place) || undefined, description: pageUrl };
  const title = tell(details.title);
  const meetings = sessions
    .filter(({ kind }) => kind !== 'break')
    .map(({ id, title, plannedStart, plannedMinutes }) => ({
      ...{ uid: `${id}@case-lab`, title: tell(title), ...about },
      ...{ start: Date.parse(plannedStart), duration: { minutes: plannedMinutes } },
    }));
  const { startsOn, endsOn } = details;
  const days = startsOn
    ? [
        {
          ...{ uid: `${details.slug}@case-lab`, title, ...about, start: dateOf(startsOn) },
          end: dateOf(dayAfter(endsOn ?? startsOn, 1)),
        },
      ]
    : [];
  const events = meetings.length > 0 ? meetings : days;
  if (events.length === 0) return undefined;
  const { value, error } = ics.createEvents(events, { calName: title, productId: 'case-lab' });
  if (value === null) throw error;
  return value;
}

function dateOf(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}
