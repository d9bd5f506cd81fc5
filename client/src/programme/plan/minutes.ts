import type { PlannedSession } from '@case-lab/contract';

const DAY_MINUTES = 24 * 60;

/** Minutes since midnight of a time as clocks show it. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The time of a minute of the day; undefined where the day is over. */
export function timeAt(minute: number): string | undefined {
  if (minute < 0 || minute >= DAY_MINUTES) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** When a session ends, as clocks show it then. */
export function endOf({ start, minutes }: PlannedSession): string {
  return timeAt((minuteOf(start) + minutes) % DAY_MINUTES) ?? start;
}

/** How much of its day a session takes, with what is kept free after it. */
export function lengthOf({ minutes, bufferMinutes }: PlannedSession): number {
  return minutes + bufferMinutes;
}

export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Sessions as they follow each other. */
export function inTime(sessions: PlannedSession[]): PlannedSession[] {
  return sessions.toSorted((a, b) => `${a.day} ${a.start}`.localeCompare(`${b.day} ${b.start}`));
}
