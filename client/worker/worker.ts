/*
 * The service worker: opens pages of ours while the server cannot be reached. Each release has a worker of its own, which
 * keeps the files of that release and no others; it never touches /api or the socket.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** The names of this release's files in /assets; the build writes them here (keeping.ts). */
declare const FILES: string[];
declare const RELEASE: string;

const OURS = `release ${RELEASE}`;
/** The client's one page, with no screen's files named in it. */
const SHELL = '/kept';
/** After this long without an answer a page is opened from here: venue Wi-Fi drops packets without closing anything. */
const PATIENCE_MS = 5_000;
/** What answers for itself, or not at all (server/src/wiring/pages.ts). */
const NO_PAGE = /^\/(api|l|socket\.io|assets|calendar|healthz|readyz|metrics)(\/|$)/;

const known = new Set(FILES.map((name) => `/assets/${name}`));
/** What a file is called in every release: its name without the eight letters of its hash. */
const calling = (path: string) => path.replace(/-[\w-]{8}(?=\.\w+$)/, '');

worker.addEventListener('install', (event) => event.waitUntil(takeIn()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => event.waitUntil(keep(event.data)));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  if (known.has(pathname)) event.respondWith(file(request));
  else if (request.mode === 'navigate' && !NO_PAGE.test(pathname)) event.respondWith(page(request));
});

/** Fetches the page, and of this release's files those that the one before has kept. All of it or nothing. */
async function takeIn(): Promise<void> {
  const cache = await caches.open(OURS);
  const answer = await fetch(SHELL, { cache: 'no-cache' });
  const named: string[] = (await answer.clone().text()).match(/\/assets\/[\w.-]+/g) ?? [];
  // Between two releases a server may have answered with the page of the other one.
  if (!answer.ok || !named.every((path) => known.has(path)))
    throw new Error('the page is of another release');
  const before = new Set((await Promise.all((await releases()).map(pathsIn))).flat().map(calling));
  const wanted = [...known].filter((path) => named.includes(path) || before.has(calling(path)));
  await cache.addAll(wanted);
  await cache.put(SHELL, answer);
}

const releases = async () => (await caches.keys()).filter((name) => name.startsWith('release '));

async function pathsIn(release: string): Promise<string[]> {
  return (await (await caches.open(release)).keys()).map(({ url }) => new URL(url).pathname);
}

/** By now no page of another release is open. */
async function takeOver(): Promise<void> {
  for (const name of await releases()) if (name !== OURS) await caches.delete(name);
  await worker.clients.claim();
}

/** A page tells which files it has loaded. Once it is the only one and of this release, nobody needs the release before. */
async function keep(loaded: string[]): Promise<void> {
  if (!loaded.every((path) => known.has(path))) return;
  const cache = await caches.open(OURS);
  const kept = new Set(await pathsIn(OURS));
  await cache.addAll(loaded.filter((path) => !kept.has(path)));
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length === 1) await worker.skipWaiting();
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: OURS, ignoreVary: true })) ?? fetch(request);
}

/** The server's page, and ours where it does not answer, or only a proxy before it does. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.status < 502) return answer;
  } catch {
    // No answer: the page opens from here and says so itself.
  }
  return (await caches.match(SHELL, { cacheName: OURS })) ?? Response.error();
}
