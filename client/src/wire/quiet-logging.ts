/**
 * Stands in the build for `lib0/logging`, which Yjs warns through: the colours and the page elements of that one are four
 * kilobytes that no phone needs.
 */
// biome-ignore lint/suspicious/noConsole: a warning of Yjs must be seen somewhere
export const print = (...said: unknown[]): void => globalThis.console.info(...said);
// biome-ignore lint/suspicious/noConsole: as above
export const warn = (...said: unknown[]): void => globalThis.console.warn(...said);
export const BOLD = '';
export const UNBOLD = '';
export const ORANGE = '';
export const RED = '';
