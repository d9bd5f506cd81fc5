import { type Act, may, type RefusalCode, type Relation, refusals, type Who } from '@case-lab/contract';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { ORPCError, type ORPCModuleConfig, onError } from '@orpc/nest';
import type { Response } from 'express';
import { log } from './log.ts';

/** A no that a person may meet: thrown by services, answered as `{ code, message }` over HTTP and as an ack over sockets. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** What a program can do with it, as `TOO_FAST { retryAfterMs }`. */
    readonly data?: object,
  ) {
    super(refusals[code].message);
  }
}

/**
 * The first line of every command: NOT_FOUND for another lab's things, NOT_ALLOWED for what the rights table denies in
 * one's own.
 */
export function demand(who: Who, act: Act, labId: string, relation: Omit<Relation, 'lab'> = {}): void {
  const lab = who.labId === labId;
  if (may(who.role, act, { ...relation, lab })) return;
  throw new Refusal(lab ? 'NOT_ALLOWED' : 'NOT_FOUND');
}

/** What any thrown thing becomes for the one who asked; a fault of ours is logged and says nothing of itself. */
export function codeOf(error: unknown): RefusalCode {
  if (error instanceof Refusal) return error.code;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return 'MALFORMED';
  if (error instanceof ORPCError && error.code in refusals) return error.code as RefusalCode;
  if (isDatabaseAway(error)) return 'NOT_SAVED';
  log.error({ err: error }, 'broken');
  return 'BROKEN';
}

const NETWORK = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'EPIPE',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
  ],
]);
/** What `pg`, its pool and the embedded database say without a code. */
const AWAY = /Connection terminated|not queryable|timeout exceeded when trying to connect|embedded database/;

/** Whether something failed only because the database does not answer now. */
export function isDatabaseAway(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  // 57P0x: the server is shutting down or starting; 57014: a statement took too long; 25P03: so did a transaction;
  // 08xxx: connection; 53xxx: out of disk, memory or connections; 58xxx: the disk itself.
  if (typeof code === 'string' && /^(57P0|57014|25P03|08|53|58)/.test(code)) return true;
  if (typeof code === 'string' && NETWORK.has(code)) return true;
  return error instanceof Error && AWAY.test(error.message);
}

/** oRPC's way to answer a {@link Refusal}. */
export function asOrpcError(error: unknown): ORPCError<RefusalCode, unknown> {
  const code = codeOf(error);
  return new ORPCError(code, {
    status: refusals[code].status,
    message: refusals[code].message,
    data: error instanceof ORPCError || error instanceof Refusal ? error.data : undefined,
  });
}

/** Whether every string in it can be stored: PostgreSQL keeps neither a NUL nor half a character. */
function isText(input: unknown): boolean {
  const rest = [input];
  for (const one of rest) {
    if (typeof one === 'string' && (one.includes('\0') || /\p{Surrogate}/u.test(one))) return false;
    if (typeof one !== 'object' || one === null) continue;
    for (const [key, value] of Object.entries(one)) rest.push(key, value);
  }
  return true;
}

/** What oRPC does with errors: those of our handlers become refusals, and a body that cannot be read is MALFORMED. */
export const refusing: ORPCModuleConfig = {
  interceptors: [
    onError((error) => {
      throw asOrpcError(error);
    }),
    ({ input, next }) => {
      if (!isText(input)) throw new Refusal('MALFORMED');
      return next();
    },
  ],
  plugins: [
    {
      init: (options) => {
        options.interceptors = [
          ...(options.interceptors ?? []),
          onError((error) => {
            // What a handler throws was made an ORPCError above; anything else comes from reading the request.
            if (!(error instanceof ORPCError)) throw asOrpcError(new Refusal('MALFORMED'));
          }),
        ];
      },
    },
  ],
};

/** Answers what is refused before a handler of the contract begins: guards, unknown paths. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') return;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return;
    const code = error instanceof HttpException && error.getStatus() === 404 ? 'NOT_FOUND' : codeOf(error);
    response.status(refusals[code].status).json({ code, message: refusals[code].message });
  }
}
