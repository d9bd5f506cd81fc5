/** How long a signed-in participant with a cold cache waits for the first note they can read, on a slow phone and network. */
import { longTasks, openPage, SLOW_4G } from './pages.mjs';

const SLOWER = 4;

/** @param {import('@playwright/test').Browser} browser @param {{ url: string, seat: string, view: string }} wish */
export async function firstView(browser, { url, seat, view }) {
  const { page, devtools, context } = await openPage(browser, {
    ...{ url, seat, view, phone: true, slower: SLOWER, network: SLOW_4G },
  });
  let bytes = 0;
  let requests = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  if (process.env.BENCH_LOUD) tellOfRequests(devtools);
  await page.goto(`${url}/group`, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.seen.useful > 0, undefined, { timeout: 60_000 });
  const { useful, paint } = await page.evaluate(() => ({
    useful: window.seen.useful,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  const kbytes = bytes / 1000;
  const asked = requests;
  await page.waitForTimeout(2500);
  const { longest, over100 } = await longTasks(page);
  await context.close();
  return { usefulMs: useful, paintMs: paint, kbytes, requests: asked, longest, over100 };
}

function tellOfRequests(devtools) {
  const names = new Map();
  let begun = 0;
  devtools.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    begun ||= timestamp;
    names.set(requestId, { url: request.url.replace(/^http:..[^/]+/, ''), at: timestamp - begun });
  });
  devtools.on('Network.webSocketCreated', ({ requestId, url }) =>
    console.log('   websocket', requestId, url),
  );
  devtools.on('Network.webSocketHandshakeResponseReceived', ({ timestamp }) =>
    console.log('   websocket open', Math.round((timestamp - begun) * 1000)),
  );
  devtools.on('Network.webSocketFrameReceived', ({ timestamp, response }) =>
    console.log('   websocket got', Math.round((timestamp - begun) * 1000), response.payloadData.length),
  );
  devtools.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const { url, at } = names.get(requestId) ?? {};
    const [from, until] = [at, timestamp - begun].map((s) => Math.round(s * 1000));
    console.log(`   ${from} - ${until} ms ${(encodedDataLength / 1000).toFixed(1)} KB ${url}`);
  });
}
