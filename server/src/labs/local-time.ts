/** A day (YYYY-MM-DD) and a time (HH:MM) as the clocks of a place show them. */
export type LocalTime = { day: string; time: string };

export function localTime(moment: Date, timeZone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).formatToParts(moment);
  const { year, month, day, hour, minute } = Object.fromEntries(
    parts.map(({ type, value }) => [type, value]),
  );
  return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** The moment at which the clocks of a place show this; of an hour that they leave out in spring, an hour beside it. */
export function momentAt({ day, time }: LocalTime, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // How far the clocks are from UTC is known for a moment only: once near it, once at it.
  const near = wanted - offsetAt(wanted, timeZone);
  return new Date(wanted - offsetAt(near, timeZone));
}

function offsetAt(moment: number, timeZone: string): number {
  const { day, time } = localTime(new Date(moment), timeZone);
  return Date.parse(`${day}T${time}:00Z`) - moment;
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days the second is after the first. */
export function daysBetween(first: string, second: string): number {
  return (Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000;
}
