/** Has the service worker (client/worker) keep the files of this page, those that come later too. Ends with the returned function. */
export function keepFiles(): () => void {
  // The scripts of the page itself tell of which release it is.
  const files = new Set([...document.scripts].map(({ src }) => pathOf(src)));
  let registration: ServiceWorkerRegistration | undefined;
  const tell = () => {
    const newest = registration?.installing ?? registration?.waiting ?? registration?.active;
    newest?.postMessage([...files]);
  };
  const loaded = new PerformanceObserver((list) => {
    const before = files.size;
    for (const { name } of list.getEntries())
      if (pathOf(name).startsWith('/assets/')) files.add(pathOf(name));
    if (files.size > before) tell();
  });
  const begin = async () => {
    registration = await navigator.serviceWorker.register('/worker.js');
    registration.onupdatefound = tell;
    loaded.observe({ type: 'resource', buffered: true });
    await registration.update();
  };
  // Without a connection, or where the browser refuses: the page works on, and what was kept before is kept.
  begin().catch(() => undefined);
  return () => loaded.disconnect();
}

const pathOf = (url: string) => new URL(url).pathname;
