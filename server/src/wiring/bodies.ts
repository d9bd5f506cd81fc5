import { PDF_BYTES, refusals } from '@case-lab/contract';
import type { NextFunction, Request, Response } from 'express';

/** Hardly a call of the contract is longer. */
const BODY_BYTES = 50_000;
/** Of a table that somebody brings. */
const TABLE_BYTES = 4_200_000;
const TABLES = /^\/api\/labs\/[\w-]+\/[\w-]+\/(preview|import)$/;
/** Of a whole programme, with the instructions of all its phases, and of a form with its consents; in both languages. */
const PLAN_BYTES = 1_000_000;
const PLANS = /^\/api\/labs\/[\w-]+\/(plan|registration-form)$/;
/** Where a picture or slides come in as they are; which of the two it is shows when they are read. */
const UPLOADS =
  /^\/api\/labs\/[\w-]+\/(case-cards\/[\w-]+\/media|expert-invitations\/[\w-]+\/portrait)\/[\w-]+$/;
/** Brackets in a query are read as objects in each other; our addresses have none. */
const ADDRESS_CHARACTERS = 2000;

/** Turns a body away before a byte of it is read: one that says it is too long, or does not say how long it is. */
export function boundBodies(request: Request, response: Response, next: NextFunction): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const isShort = request.url.length <= ADDRESS_CHARACTERS;
  const isBounded = isShort && encoding === undefined && Number(length ?? 0) <= mostFor(request);
  if (isBounded) {
    next();
    return;
  }
  const { status, message } = refusals.TOO_LARGE;
  response.status(status).set('Connection', 'close').json({ code: 'TOO_LARGE', message });
}

function mostFor({ method, path }: Request): number {
  if (method === 'PUT' && UPLOADS.test(path)) return PDF_BYTES;
  if (TABLES.test(path)) return TABLE_BYTES;
  return PLANS.test(path) ? PLAN_BYTES : BODY_BYTES;
}
