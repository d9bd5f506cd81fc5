const KEPT_AT = 'case-lab:own-table';

/** Whether this seating was read on this device: seat, group and when it was formed, as one text. */
export function isTableKnown(seating: string): boolean {
  return localStorage.getItem(KEPT_AT) === seating;
}

/** It does not come again on this device. */
export function keepTableKnown(seating: string): void {
  localStorage.setItem(KEPT_AT, seating);
}
