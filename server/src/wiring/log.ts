import type { LoggerService } from '@nestjs/common';
import pino from 'pino';

/** Of an error, where it happened and what it is. What else a driver hangs on it, as a statement's values, may be about people. */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, code } = error as Error & { code?: unknown };
  return { type: name, message, stack, code };
}

/** The process's one log: JSON lines on standard error, so that standard output stays for people. */
export const log = pino({ serializers: { err: withoutValues } }, pino.destination({ dest: 2, sync: true }));

/** Nest's own words, of which only the warnings concern an operator. */
export const nestLog: LoggerService = {
  log: (message) => log.debug(String(message)),
  debug: (message) => log.debug(String(message)),
  verbose: (message) => log.debug(String(message)),
  warn: (message) => log.warn(String(message)),
  error: (message, stack) =>
    log.error({ stack: typeof stack === 'string' ? stack : undefined }, String(message)),
};
