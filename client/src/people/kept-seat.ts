const SEATED_AT = 'case-lab:seated';
const CODE_AT = 'case-lab:return-code';

/**
 * Remembers on this device that somebody signed in, and the code by which they come back from any other. The session itself
 * is a cookie that no script can see; without this mark a newcomer's phone would have to ask and be refused first.
 */
export function keepSeat(returnCode?: string): void {
  localStorage.setItem(SEATED_AT, `${Date.now()}`);
  if (returnCode) localStorage.setItem(CODE_AT, returnCode);
  else localStorage.removeItem(CODE_AT);
}

/** Which signing in on this device has not been left yet: when it was, for telling it from others; null where nobody sits. */
export function keptSeat(): string | null {
  return localStorage.getItem(SEATED_AT);
}

/** The return code of whoever joined on this device, for their own menu. */
export function keptReturnCode(): string | null {
  return localStorage.getItem(CODE_AT);
}

/** The next person on a shared phone must find nothing of the one before. */
export function forgetSeat(): void {
  localStorage.removeItem(SEATED_AT);
  localStorage.removeItem(CODE_AT);
}
