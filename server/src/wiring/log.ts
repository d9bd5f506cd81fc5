import type { LoggerService } from '@nestjs/common';
import pino from 'pino';

/** The process's one log: JSON lines on standard error, so that standard output stays for people. */
export const log = pino({}, pino.destination({ dest: 2, sync: true }));

/** Nest's own words, of which only the warnings concern an operator. */
export const nestLog: LoggerService = {
  log: (message) => log.debug(String(message)),
  debug: (message) => log.debug(String(message)),
  verbose: (message) => log.debug(String(message)),
  warn: (message) => log.warn(String(message)),
  error: (message, stack) =>
    log.error({ stack: typeof stack === 'string' ? stack : undefined }, String(message)),
};
