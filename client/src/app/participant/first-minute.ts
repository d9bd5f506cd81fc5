import type { Phase, Session } from '@case-lab/contract';

const KEPT_AT = 'case-lab:first-minute';

/** How somebody came to their first board on this device, and whether they have read what to do there. */
export type Arrival = { seat: string; isLate: boolean; isRead: boolean };

/** Whether the case has been told already when a phase runs. */
export function isLateFor(session: Session | undefined, phase: Phase | undefined): boolean {
  const told = session?.phases.find(({ kind }) => kind === 'present_case');
  return told !== undefined && phase !== undefined && phase.position > told.position;
}

/** Remembers the first arrival of a seat on this device: who came in time is not late after a reload. */
export function arrive(seat: string, isLate: boolean): Arrival {
  const before = keptArrival();
  if (before?.seat === seat) return before;
  return keep({ seat, isLate, isRead: false });
}

/** Whether this seat has read the card on this device. */
export function isRead(seat: string): boolean {
  const before = keptArrival();
  return before?.seat === seat && before.isRead;
}

/** The card is read: it does not come again for this seat on this device. */
export function keepRead(arrival: Arrival): Arrival {
  return keep({ ...arrival, isRead: true });
}

function keep(arrival: Arrival): Arrival {
  localStorage.setItem(KEPT_AT, JSON.stringify(arrival));
  return arrival;
}

function keptArrival(): Arrival | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AT) ?? 'null') ?? undefined;
  } catch {
    // What is not ours is as good as nothing: the card comes once more.
    return undefined;
  }
}
