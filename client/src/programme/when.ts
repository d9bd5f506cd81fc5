import type { Language } from '@case-lab/contract';

const localeOf = (language: Language) => (language === 'ru' ? 'ru' : 'en-GB');

/** The time of a moment as clocks in `timezone` show it. */
export function timeIn(moment: Date, timezone: string): string {
  const shown = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: timezone } as const;
  return new Intl.DateTimeFormat('en-GB', shown).format(moment);
}

/** The day of a moment in `timezone`, as `2026-06-01`. */
export function dayIn(moment: Date, timezone: string): string {
  const shown = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: timezone } as const;
  return new Intl.DateTimeFormat('en-CA', shown).format(moment);
}

/** A day such as `2026-06-01` in words: "Monday 1 June". */
export function dayName(day: string, language: Language): string {
  const shown = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const name = new Intl.DateTimeFormat(localeOf(language), shown).format(new Date(day));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A moment in few words: "1 Jun, 14:30". */
export function momentName(moment: Date, timezone: string, language: Language): string {
  const shown = { day: 'numeric', month: 'short', timeZone: timezone } as const;
  return `${new Intl.DateTimeFormat(localeOf(language), shown).format(moment)}, ${timeIn(moment, timezone)}`;
}
