import type { DayRefusalCode, dayContract, RefusalCode } from '@case-lab/contract';
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { DataTag } from '@tanstack/react-query';
import { refusalCodes, routes } from './routes.ts';
import type { Route } from './routes-of.ts';

/** After this long without an answer a call counts as lost; venue Wi-Fi drops packets without closing anything. */
const PATIENCE_MS = 12_000;

type Given = Record<string, unknown>;
type Call<I, O> = undefined extends I ? (input?: I) => Promise<O> : (input: I) => Promise<O>;
export type Api<I, O> = {
  [R in keyof I & keyof O]: { [C in keyof I[R] & keyof O[R]]: Call<I[R][C], O[R][C]> };
};
type Day = Api<InferContractRouterInputs<typeof dayContract>, InferContractRouterOutputs<typeof dayContract>>;

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
export type Questions<A> = {
  [R in keyof A]: { [C in keyof A[R]]: A[R][C] extends Call<infer I, infer O> ? Question<I, O> : never };
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

/** What an answer says, or throws what it says against it. Whatever is not JSON is no answer of our server: a page of the venue's network, or of a proxy. It counts as lost. */
export function read({
  response,
  text,
}: {
  response: { ok: boolean; status: number };
  text: string;
}): unknown {
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

type Routes = Record<string, Record<string, Route>>;

function eachCall(rooms: Routes, make: (route: Route, name: readonly string[]) => unknown): unknown {
  const made = Object.entries(rooms).map(([room, calls]) => [
    room,
    Object.fromEntries(Object.entries(calls).map(([name, route]) => [name, make(route, [room, name])])),
  ]);
  return Object.fromEntries(made);
}

/** Calls as functions. Each rejects; `refusalOf` says why. */
export const callsOf = (rooms: Routes) => eachCall(rooms, (route) => (input?: Given) => send(route, input));

/** Calls as keys and options for TanStack Query. */
export const questionsOf = (rooms: Routes) =>
  eachCall(rooms, (route, name) => {
    const queryKey = ({ input }: { input?: Given } = {}) => (input ? [...name, input] : name);
    return {
      key: () => name,
      queryKey,
      queryOptions: (asked: { input?: Given } = {}) => ({
        queryKey: queryKey(asked),
        queryFn: ({ signal }: { signal: AbortSignal }) => send(route, asked.input, signal),
      }),
    };
  });

/** Every call of the day, typed. */
export const api = callsOf(routes) as Day;
export const queries = questionsOf(routes) as Questions<Day>;

/** Why a call failed, as the contract has it. No answer, or a proxy without a server behind it, is `OFFLINE`. */
export function codeOf(error: unknown): RefusalCode | 'OFFLINE' {
  if (!(error instanceof CallRefused)) return 'OFFLINE';
  if (error.code) return error.code;
  return [502, 503, 504].includes(error.status) ? 'OFFLINE' : 'BROKEN';
}

/** The same for a call of the day, as a code that there are words for on every screen. */
export function refusalOf(error: unknown): DayRefusalCode | 'OFFLINE' {
  return codeOf(error) as DayRefusalCode | 'OFFLINE';
}

/** Whether a question failed only because the server could not be reached: it is worth asking again by itself. */
export function isAway(error: unknown): boolean {
  return error !== null && refusalOf(error) === 'OFFLINE';
}
