import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a fact, and gives it: until `find` answers something that is not false or undefined, and does not throw. */
export async function until<T>(
  find: () => T | Promise<T>,
  withinMs = 10_000,
): Promise<Exclude<T, false | undefined>> {
  const since = Date.now();
  let last: unknown;
  for (;;) {
    try {
      const found = await find();
      if (found !== undefined && found !== false) return found as Exclude<T, false | undefined>;
      last = found;
    } catch (error) {
      last = error;
    }
    if (Date.now() - since > withinMs) {
      throw last instanceof Error ? last : new Error(`waited ${withinMs} ms for: ${find}`);
    }
    await pause(10);
  }
}
