import { type ComponentType, lazy, useState } from 'react';
import { withWords, wordsIn } from '../words/spoken.ts';

const WAIT_MS = 700;
const WAIT_AT_MOST_MS = 5_000;
/** What a screen asks for by itself goes first: its questions, and the board. */
const SETTLED_MS = 3_000;

/** Parts that some loaded screen may show, and that are not here yet. */
const expected = new Set<() => Promise<unknown>>();

/**
 * A part of a screen that its first view can do without. It is loaded when it is shown, or before that in an idle moment
 * (`fetchExpected`), so that nothing is missing when the network goes. Show it inside a `Suspense` that says one waits: venue
 * Wi-Fi drops single requests, so it is asked for again until it comes. `atOnce`: what is wanted most when there is no network
 * does not wait for an idle moment; nor does what `fetch` is called for.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { atOnce = false } = {},
): ComponentType<P> & { fetch(): Promise<unknown> } {
  let known: ComponentType<P> | undefined;
  const fetch = async () => {
    known ??= await withoutEnd(load);
    expected.delete(fetch);
    return known;
  };
  expected.add(fetch);
  if (atOnce) void fetch();
  const Awaited = lazy(async () => ({ default: await fetch() }));
  function Later(props: P) {
    // What has come already is shown at once, without a blink of the waiting state.
    const [Part] = useState<ComponentType<P>>(() => known ?? Awaited);
    return <Part {...props} />;
  }
  return Object.assign(Later, { fetch });
}

async function withoutEnd<T>(load: () => Promise<T>): Promise<T> {
  for (let wait = WAIT_MS; ; wait = Math.min(wait * 2, WAIT_AT_MOST_MS)) {
    try {
      return await withWords(load());
    } catch {
      // No network, or a dropped request: the waiting state stands, and the same is asked for again.
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}

/**
 * Fetches one after the other what the screens that are loaded may still show, so only what one's role needs; begins some
 * seconds from now and ends with the returned function.
 */
export function fetchExpected(): () => void {
  let isOver = false;
  const fetchAll = async () => {
    // A part that has come may bring parts of its own.
    for (let [next] = expected; next && !isOver; [next] = expected) {
      await whenIdle();
      await next();
    }
    // The language may be changed without a connection too.
    if (!isOver) await Promise.all([wordsIn('en'), wordsIn('ru')]);
  };
  const timer = setTimeout(() => void fetchAll(), SETTLED_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

function whenIdle(): Promise<unknown> {
  // Safari has no idle callbacks.
  return new Promise((done) =>
    'requestIdleCallback' in window ? requestIdleCallback(done, { timeout: 2_000 }) : setTimeout(done, 200),
  );
}
