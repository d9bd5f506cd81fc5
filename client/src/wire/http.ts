import { type contract, type RefusalCode, refusals } from '@case-lab/contract';
import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { routes } from './routes.ts';

/** After this long without an answer a call counts as lost; venue Wi-Fi drops packets without closing anything. */
const PATIENCE_MS = 12_000;

async function patientFetch(request: Request, init: RequestInit): Promise<Response> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
  request.signal.addEventListener('abort', () => giveUp.abort(), { once: true });
  try {
    return await fetch(request, { ...init, credentials: 'same-origin', signal: giveUp.signal });
  } finally {
    clearTimeout(timer);
  }
}

function isKnown(code: unknown): code is RefusalCode {
  return typeof code === 'string' && code in refusals;
}

const link = new OpenAPILink(routes, {
  url: () => window.location.origin,
  fetch: patientFetch,
  customErrorResponseBodyDecoder: (body, response) => {
    const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
    return isKnown(code) ? new ORPCError(code, { status: response.status }) : null;
  },
});

/** Every HTTP call of the contract, typed. Rejects; `refusalOf` says why. */
export const api: ContractRouterClient<typeof contract> = createORPCClient(link);

/** The same calls as keys and options for TanStack Query. */
export const queries = createTanstackQueryUtils(api);

/** Why a call failed, as a code that there are words for. No answer, or a proxy without a server behind it, is `OFFLINE`. */
export function refusalOf(error: unknown): RefusalCode | 'OFFLINE' {
  if (!(error instanceof ORPCError)) return 'OFFLINE';
  if (isKnown(error.code)) return error.code;
  return [502, 503, 504].includes(error.status) ? 'OFFLINE' : 'BROKEN';
}

/** Whether a question failed only because the server could not be reached: it is worth asking again by itself. */
export function isAway(error: unknown): boolean {
  return error !== null && refusalOf(error) === 'OFFLINE';
}
