const LOOK_MS = 5_000;
const SLEPT_MS = 20_000;
/** Not every browser tells of its network. */
const network = 'connection' in navigator ? (navigator.connection as EventTarget) : undefined;

/**
 * Calls, in a page that is looked at, when it may have slept through the end of its connection: it is shown again, comes back
 * from the browser's cache of pages, changes its network, or its timers have stood still. Returns how to stop.
 */
export function onWake(listener: () => void): () => void {
  let lookedAt = Date.now();
  let telling: ReturnType<typeof setTimeout> | undefined;
  // One waking is told by several events at once.
  const tell = () => {
    if (document.visibilityState === 'hidden') return;
    telling ??= setTimeout(() => {
      telling = undefined;
      listener();
    }, 50);
  };
  const looking = setInterval(() => {
    const before = lookedAt;
    lookedAt = Date.now();
    if (lookedAt - before > SLEPT_MS) tell();
  }, LOOK_MS);
  const stops = [
    on(document, 'visibilitychange', tell),
    on(globalThis, 'pageshow', (event) => (event as PageTransitionEvent).persisted && tell()),
    on(globalThis, 'online', tell),
    on(network, 'change', tell),
  ];
  return () => {
    clearInterval(looking);
    clearTimeout(telling);
    for (const stop of stops) stop();
  };
}

function on(target: EventTarget | undefined, event: string, listener: (event: Event) => void): () => void {
  target?.addEventListener(event, listener);
  return () => target?.removeEventListener(event, listener);
}
