import { refusals } from '@case-lab/contract';
import type { NextFunction, Request, Response } from 'express';

/** No call of the contract is longer; uploads, when they come, have a way and a bound of their own. */
const BODY_BYTES = 50_000;
/** Brackets in a query are read as objects in each other; our addresses have none. */
const ADDRESS_CHARACTERS = 2000;

/** Turns a body away before a byte of it is read: one that says it is too long, or does not say how long it is. */
export function boundBodies(request: Request, response: Response, next: NextFunction): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const isShort = request.url.length <= ADDRESS_CHARACTERS;
  const isBounded = isShort && encoding === undefined && Number(length ?? 0) <= BODY_BYTES;
  if (isBounded) {
    next();
    return;
  }
  const { status, message } = refusals.TOO_LARGE;
  response.status(status).set('Connection', 'close').json({ code: 'TOO_LARGE', message });
}
