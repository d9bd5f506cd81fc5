/** An address for reading aloud and typing: no scheme, no path. */
export function spokenAddress(joinUrl: string): string {
  return new URL(joinUrl).host;
}

/** `localhost` is this computer alone: a phone that follows such an address finds nothing. */
export function isOnlyHere(joinUrl: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(joinUrl).hostname);
}
