import type { contract, RefusalCode } from '@case-lab/contract';
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { DataTag } from '@tanstack/react-query';
import { refusalCodes, routes } from './routes.ts';
import type { Route } from './routes-of.ts';

/** After this long without an answer a call counts as lost; venue Wi-Fi drops packets without closing anything. */
const PATIENCE_MS = 12_000;

type Inputs = InferContractRouterInputs<typeof contract>;
type Outputs = InferContractRouterOutputs<typeof contract>;
type Given = Record<string, unknown>;
type Call<I, O> = undefined extends I ? (input?: I) => Promise<O> : (input: I) => Promise<O>;
type Api = {
  [R in keyof Inputs]: {
    [C in keyof Inputs[R] & keyof Outputs[R]]: Call<Inputs[R][C], Outputs[R][C]>;
  };
};

type Key = readonly unknown[];
type Asked<I> = undefined extends I ? [{ input?: I }?] : [{ input: I }];
type Question<I, O> = {
  /** Of this call, whatever it is asked about. */
  key(): Key;
  queryKey(...asked: Asked<I>): DataTag<Key, O>;
  queryOptions(...asked: Asked<I>): {
    queryKey: DataTag<Key, O>;
    queryFn: (context: { signal: AbortSignal }) => Promise<O>;
  };
};
type Questions = {
  [R in keyof Api]: {
    [C in keyof Api[R]]: Api[R][C] extends Call<infer I, infer O> ? Question<I, O> : never;
  };
};

/** A call that was answered, but not with what it asked for. */
class CallRefused extends Error {
  readonly code: RefusalCode | undefined;
  readonly status: number;

  constructor(code: RefusalCode | undefined, status: number) {
    super(code ?? `answered ${status}`);
    this.code = code;
    this.status = status;
  }
}

async function send([method, path]: Route, input: Given = {}, asker?: AbortSignal): Promise<unknown> {
  const rest = { ...input };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { [name]: value } = rest;
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  const isRead = method === 'GET';
  const hasMore = Object.keys(rest).length > 0;
  const url = new URL(filled, window.location.origin);
  if (isRead) {
    for (const [name, value] of Object.entries(rest))
      if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const body = hasMore && !isRead ? JSON.stringify(rest) : undefined;
  return read(await patientFetch(url, { method, body }, asker));
}

async function patientFetch(url: URL, init: { method: string; body?: string }, asker?: AbortSignal) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
  asker?.addEventListener('abort', () => giveUp.abort(), { once: true });
  const headers = init.body === undefined ? undefined : { 'content-type': 'application/json' };
  try {
    const response = await fetch(url, {
      ...init,
      headers,
      credentials: 'same-origin',
      signal: giveUp.signal,
    });
    // The patience is for the whole answer: a network may die in the middle of one.
    return { response, text: await response.text() };
  } finally {
    clearTimeout(timer);
  }
}

/** Whatever is not JSON is no answer of our server: a page of the venue's network, or of a proxy. It counts as lost. */
function read({ response, text }: { response: Response; text: string }): unknown {
  if (response.ok) return text ? JSON.parse(text) : undefined;
  throw new CallRefused(codeIn(text), response.status);
}

function codeIn(text: string): RefusalCode | undefined {
  try {
    const code: unknown = JSON.parse(text)?.code;
    return typeof code === 'string' && refusalCodes.includes(code) ? (code as RefusalCode) : undefined;
  } catch {
    return undefined;
  }
}

function eachCall(make: (route: Route, name: readonly string[]) => unknown): unknown {
  const rooms = Object.entries(routes).map(([room, calls]) => [
    room,
    Object.fromEntries(Object.entries(calls).map(([name, route]) => [name, make(route, [room, name])])),
  ]);
  return Object.fromEntries(rooms);
}

/** Every HTTP call of the contract, typed. Rejects; `refusalOf` says why. */
export const api = eachCall((route) => (input?: Given) => send(route, input)) as Api;

/** The same calls as keys and options for TanStack Query. */
export const queries = eachCall((route, name) => {
  const queryKey = ({ input }: { input?: Given } = {}) => (input ? [...name, input] : name);
  return {
    key: () => name,
    queryKey,
    queryOptions: (asked: { input?: Given } = {}) => ({
      queryKey: queryKey(asked),
      queryFn: ({ signal }: { signal: AbortSignal }) => send(route, asked.input, signal),
    }),
  };
}) as Questions;

/** Why a call failed, as a code that there are words for. No answer, or a proxy without a server behind it, is `OFFLINE`. */
export function refusalOf(error: unknown): RefusalCode | 'OFFLINE' {
  if (!(error instanceof CallRefused)) return 'OFFLINE';
  if (error.code) return error.code;
  return [502, 503, 504].includes(error.status) ? 'OFFLINE' : 'BROKEN';
}

/** Whether a question failed only because the server could not be reached: it is worth asking again by itself. */
export function isAway(error: unknown): boolean {
  return error !== null && refusalOf(error) === 'OFFLINE';
}
