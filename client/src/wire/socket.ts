import {
  type BoardOpened,
  type DayRefusalCode,
  type FromClient,
  type FromServer,
  type Pushed,
  type Refused,
} from '@case-lab/contract';
import { useSyncExternalStore } from 'react';
import { io, type Socket } from 'socket.io-client';
import * as parser from 'socket.io-msgpack-parser';
import { fromWire, toWire } from './bytes.ts';

/** A refusal by the server, or `OFFLINE`: no answer came, and nobody knows whether the server has taken it. */
export type NotTaken = Omit<Refused, 'code'> & { code: DayRefusalCode | 'OFFLINE' };
export type Connection = 'online' | 'connecting' | 'offline';

/** As the contract has it, but with bytes out of any buffer: they are copied on the way. */
type Sent<T> = {
  [K in keyof T]: Uint8Array<ArrayBuffer> extends T[K] ? Exclude<T[K], Uint8Array> | Uint8Array : T[K];
};

type Answers = {
  'lab:watch': { ok: true; now: number };
  'board:open': BoardOpened;
  'board:push': Pushed;
  'board:look': { ok: true };
  'board:close': { ok: true };
};

const ANSWER_WITHIN_MS = 10_000;
const STILL_HOPEFUL_MS = 4_000;

let socket: Socket | undefined;
let connection: Connection = 'offline';
let giveUpHope: ReturnType<typeof setTimeout> | undefined;
const watchers = new Set<() => void>();
const arrivals = new Set<() => void>();
const turnings = new Set<() => void>();
const listeners = new Map<string, Set<(data: never) => void>>();

/** Opens the one socket of this page with the session cookie; calling it again while it is open changes nothing. */
export function connect(): void {
  if (socket) {
    if (!socket.active) socket.connect();
    return;
  }
  show('connecting');
  // Polling is for venues whose proxy swallows websockets; jitter keeps 200 phones from returning in one heap.
  socket = io({
    path: '/socket.io',
    parser,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 1_000,
    // However long the server was away, all are back 5 s after it.
    reconnectionDelayMax: 3_000,
    randomizationFactor: 1,
    timeout: 8_000,
  });
  listen(socket);
}

function listen(opened: Socket): void {
  opened.on('connect', () => {
    show('online');
    for (const arrive of arrivals) arrive();
  });
  opened.on('disconnect', (reason) => {
    show('connecting');
    if (reason === 'io server disconnect') connectLater(opened);
  });
  opened.on('connect_error', (error) => {
    // A proxy that neither opens a websocket nor refuses it leaves the attempt to the clock, and polling untried.
    if (error.message === 'timeout') opened.io.opts.transports = ['polling', 'websocket'];
    show(opened.active ? 'connecting' : 'offline');
    if (opened.active) return;
    for (const turn of turnings) turn();
    connectLater(opened);
  });
  opened.onAny((event: string, data: unknown) => {
    const heard = fromWire(data);
    for (const listener of listeners.get(event) ?? []) listener(heard as never);
  });
}

// Where the server itself has closed the door the library waits for us; it may open again (a restart, a database that was away).
function connectLater(opened: Socket): void {
  setTimeout(() => socket === opened && opened.connect(), 2_000 * Math.random());
}

/** Begins a new connection at once, whatever the old one believes of itself. */
export function reconnect(): void {
  socket?.disconnect().connect();
}

/** Closes the socket for good, as when a person signs out. */
export function disconnect(): void {
  const left = socket;
  socket = undefined;
  show('offline');
  left?.removeAllListeners();
  // A websocket that is still opening is closed once it stands: browsers complain of one that is given up.
  if (!left || left.connected) left?.disconnect();
  else for (const end of ['connect', 'connect_error']) left.once(end, () => left.disconnect());
}

/** Sends and waits for the answer. It never rejects: without an answer in time it is `{ ok: false, code: 'OFFLINE' }`. */
export async function ask<E extends keyof Answers>(
  event: E,
  data: Sent<FromClient[E]>,
  withinMs = ANSWER_WITHIN_MS,
): Promise<Answers[E] | NotTaken> {
  // Not connected means not sent: the library would keep it and send it later, beside what the shelf sends again.
  if (!socket?.connected) return { ok: false, code: 'OFFLINE' };
  try {
    const answer: unknown = await socket.timeout(withinMs).emitWithAck(event, toWire(data));
    return fromWire(answer) as Answers[E] | NotTaken;
  } catch {
    return { ok: false, code: 'OFFLINE' };
  }
}

/** Sends what may be lost on the way. */
export function tell(event: 'board:presence', data: Sent<FromClient['board:presence']>): void {
  if (socket?.connected) socket.volatile.emit(event, toWire(data));
}

/** Listens until the returned function is called; also while there is no connection yet. */
export function hear<E extends keyof FromServer>(
  event: E,
  listener: (data: FromServer[E]) => void,
): () => void {
  const heard = listeners.get(event) ?? new Set();
  listeners.set(event, heard.add(listener as (data: never) => void));
  return () => heard.delete(listener as (data: never) => void);
}

/** Calls at once when connected, and at every connection that comes, until the returned function is called. */
export function onConnect(listener: () => void): () => void {
  arrivals.add(listener);
  if (socket?.connected) listener();
  return () => arrivals.delete(listener);
}

/** Calls whenever the server answers at the door but lets nobody in: the session may be over. */
export function onTurnedAway(listener: () => void): () => void {
  turnings.add(listener);
  return () => turnings.delete(listener);
}

/** `offline` after four seconds without a connection; a shorter break is `connecting`. */
export function useConnection(): Connection {
  return useSyncExternalStore(watchConnection, getConnection);
}

export function getConnection(): Connection {
  return connection;
}

export function watchConnection(listener: () => void): () => void {
  watchers.add(listener);
  return () => watchers.delete(listener);
}

function show(next: Connection): void {
  if (next === 'connecting') {
    // Once it is offline it stays so until a connection stands: a light that blinks with every attempt says nothing.
    if (giveUpHope) return;
    giveUpHope = setTimeout(() => settle('offline'), STILL_HOPEFUL_MS);
  } else {
    clearTimeout(giveUpHope);
    giveUpHope = undefined;
  }
  settle(next);
}

function settle(next: Connection): void {
  if (connection === next) return;
  connection = next;
  for (const watcher of watchers) watcher();
}
