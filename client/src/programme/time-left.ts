import type { Run } from '@case-lab/contract';

/** What the clock shows: `none` before the first phase; `ms` until the end, or in grace until the phase closes. */
export type TimeLeft = { state: 'none' | 'open' | 'grace' | 'closed'; ms: number };

/** Reads a run at `now` (server's clock, ms). It moves on by itself when the news of grace or closing comes late (I4). */
export function timeLeft(run: Run | null | undefined, now: number): TimeLeft {
  if (!run) return { state: 'none', ms: 0 };
  if (run.state === 'closed') return { state: 'closed', ms: 0 };
  const toEnd = Date.parse(run.endsAt) - now;
  if (toEnd > 0 && run.state === 'open') return { state: 'open', ms: toEnd };
  const toClose = Date.parse(run.closesAt) - now;
  return toClose > 0 ? { state: 'grace', ms: toClose } : { state: 'closed', ms: 0 };
}

/** `m:ss`, rounded up, so that 0:00 is shown only when nothing is left. */
export function minutesSeconds(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How much of the run has passed, 0 to 1. */
export function passed(run: Run, now: number): number {
  const start = Date.parse(run.startedAt);
  const whole = Date.parse(run.endsAt) - start;
  return whole > 0 ? Math.min(1, Math.max(0, (now - start) / whole)) : 1;
}

const NOTICES = [1, 2, 5];

/** How many minutes are to be called out as left, when between these two moments (server's clock, ms) one of the marks was passed. */
export function noticeBetween(
  { endsAt }: Pick<Run, 'endsAt'>,
  before: number,
  now: number,
): number | undefined {
  const end = Date.parse(endsAt);
  return NOTICES.find((minutes) => before < end - minutes * 60_000 && now >= end - minutes * 60_000);
}
