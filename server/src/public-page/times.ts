import type { Language, Session } from '@case-lab/contract';
import { localTime } from '../labs/index.ts';

type Timed = Pick<Session, 'plannedStart' | 'plannedMinutes'>;

/** Days by the calendar, which are the same in every time zone: "4–5 June 2026". */
export function daysInWords(first: string, last: string | null, language: Language): string {
  const form = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', {
    ...{ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' },
  });
  const of = (day: string) => new Date(`${day}T00:00:00Z`);
  return last && last > first ? form.formatRange(of(first), of(last)) : form.format(of(first));
}

/** One day with its weekday: "Thursday, 4 June". */
export function dayInWords(day: string, language: Language): string {
  const form = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', {
    ...{ timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' },
  });
  const said = form.format(new Date(`${day}T00:00:00Z`));
  return said.charAt(0).toLocaleUpperCase(language) + said.slice(1);
}

export const endOf = ({ plannedStart, plannedMinutes }: Timed) =>
  new Date(Date.parse(plannedStart) + plannedMinutes * 60_000);

/** The sessions by their days in the place, each day in the order of its clock. */
export function byDay<S extends Timed>(sessions: S[], timeZone: string): [day: string, sessions: S[]][] {
  const days = new Map<string, S[]>();
  for (const session of sessions.toSorted((a, b) => a.plannedStart.localeCompare(b.plannedStart))) {
    const { day } = localTime(new Date(session.plannedStart), timeZone);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return [...days];
}
