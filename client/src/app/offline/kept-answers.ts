import type { QueryClient } from '@tanstack/react-query';
import { keptSeat } from '../../people/kept-seat.ts';
import { queries } from '../../wire/http.ts';
import { onConnect } from '../../wire/socket.ts';

/** Only over HTTPS and on the machine itself do browsers let a page be opened without a connection. */
export const canOpenOffline = () => isSecureContext && 'serviceWorker' in navigator;

/** What the server has answered to whoever sat at this device then. */
type Kept = { seat: string; answers: [key: readonly unknown[], data: unknown][] };

const BOX = 'answers';
const PLACE = '/answers';
const REST_MS = 5_000;

/** The calls of the day are kept; what desks ask, with addresses and telephone numbers in it, is not. */
const isOfTheDay = ([room, call]: readonly unknown[]) =>
  Object.entries(queries).some(([name, calls]) => name === room && Object.hasOwn(calls, String(call)));

/**
 * Keeps on this device what the cache knows of the day, so that a page opened without a connection has something to show;
 * forgets it with the cache. Ends with the returned function. The browser keeps it only where pages open offline at all.
 */
export function keepAnswers(cache: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async () => {
    timer = undefined;
    const seat = keptSeat();
    if (!seat) return;
    const known = cache.getQueryCache().getAll();
    const answers = known
      .filter(({ queryKey, state }) => isOfTheDay(queryKey) && state.data !== undefined)
      .map(({ queryKey, state }): Kept['answers'][number] => [queryKey, state.data]);
    const kept: Kept = { seat, answers };
    await (await caches.open(BOX)).put(PLACE, Response.json(kept));
  };
  timer = setTimeout(() => void write(), REST_MS);
  const stop = cache.getQueryCache().subscribe(({ type }) => {
    if (type === 'removed') void caches.delete(BOX);
    else if (type === 'updated') timer ??= setTimeout(() => void write(), REST_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Puts what was kept for this very seat into the cache, and has all of it asked again at the next connection. */
export async function takeAnswers(cache: QueryClient): Promise<void> {
  if (!canOpenOffline()) return;
  const found = await caches.match(PLACE, { cacheName: BOX });
  const kept: Kept | undefined = await found?.json();
  if (!kept || kept.seat !== keptSeat()) return;
  for (const [key, data] of kept.answers) cache.setQueryData(key, data);
  const stop = onConnect(() => {
    stop();
    void cache.invalidateQueries();
  });
}
