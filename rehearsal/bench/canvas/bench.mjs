/**
 * `npm run bench:canvas`: the map beside React Flow and Excalidraw, in interleaved rounds of one run; prints medians and
 * ratios and writes docs/benchmarks-canvas.md. `--rounds 3 --with 'Case Lab,Excalidraw' --only laptop,phone --dry`.
 */
import { parseArgs } from 'node:util';
import { openPage, startBrowser } from '../client/pages.mjs';
import { OurHouse, OwnDatabase } from '../our-house.mjs';
import { Boards, ours, peer } from './contenders.mjs';
import { act, heapOf } from './measures.mjs';
import { buildPeers, loadedKb, PeerSite } from './peers.mjs';
import { MAP_ALONE, NO_MAP, report } from './report.mjs';

const { values: wish } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    with: { type: 'string' },
    only: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const rounds = Math.min(20, Math.max(1, Number(wish.rounds)));
const chosen = (name, list) => !list || list.split(',').includes(name);
const ALONE = ['Case Lab', MAP_ALONE];
/** A page that works slower than it is told things never comes to an end: what it takes longer over is not measured. */
const GIVE_UP_MS = 120_000;

/** Each plays with one open map and gives figures by name. `only`: whom it says something about. */
const scenes = {
  laptop: {
    with: { count: 1000, phone: false },
    play: async (map) => {
      const heap = await heapOf(map);
      const [drag, pan] = [await act(map, 'drag'), await act(map, 'pan')];
      await map.fit();
      const far = await act(map, 'drag');
      return {
        'near drag': drag,
        'near pan': pan,
        'far drag': far,
        opened: { paintedMs: map.paintedMs, heap },
      };
    },
  },
  phone: {
    with: { count: 1000, phone: true },
    play: async (map) => {
      const [drag, pan] = [await act(map, 'drag'), await act(map, 'pan')];
      return { 'phone drag': drag, 'phone pan': pan, 'phone opened': { paintedMs: map.paintedMs } };
    },
  },
  many: {
    with: { count: 3000, phone: false },
    play: async (map) => {
      const drag = await act(map, 'drag');
      await map.fit();
      const far = await act(map, 'drag');
      return { 'near drag 3,000': drag, 'far drag 3,000': far };
    },
  },
  few: {
    only: ALONE,
    with: { count: 200, phone: false },
    play: async (map) => ({ 'near drag 200': await act(map, 'drag') }),
  },
};

async function play(at, contenders) {
  const results = {};
  const givenUp = new Set();
  for (let round = 0; round < rounds; round += 1)
    for (const [scene, { only, ...how }] of Object.entries(scenes)) {
      if (!chosen(scene, wish.only)) continue;
      const all = Object.entries(contenders);
      // Each round begins with another, so that a machine that slows down does so for all.
      const turned = [...all.slice(round % all.length), ...all.slice(0, round % all.length)];
      for (const [who, open] of turned) {
        const title = `${scene}, ${who}`;
        if (!chosen(who, wish.with) || (only && !only.includes(who)) || givenUp.has(title)) continue;
        const found = await withinReason(at, title, playOnce(open, how));
        if (found === undefined) givenUp.add(title);
        for (const [name, figures] of Object.entries(found ?? {})) {
          console.log(
            name,
            who,
            JSON.stringify(figures, (_, n) => (typeof n === 'number' ? +n.toPrecision(3) : n)),
          );
          results[name] ??= {};
          results[name][who] = [...(results[name][who] ?? []), figures];
        }
      }
    }
  return { results, givenUp: [...givenUp] };
}

async function playOnce(open, { play: playWith, with: wished }) {
  const map = await open(wished);
  try {
    return await playWith(map);
  } finally {
    await map.close();
  }
}

/** What comes of it, or `undefined` after two minutes or a failure; then the next have another browser. */
async function withinReason(at, title, played) {
  let timer;
  const over = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`gave up after ${GIVE_UP_MS / 1000} s`)), GIVE_UP_MS);
  });
  try {
    return await Promise.race([played, over]);
  } catch (error) {
    console.error(`${title}: ${error.message}`);
    await at.browser.close();
    await played.catch(() => undefined);
    at.browser = await startBrowser();
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Lets Excalidraw make its scenes once: in use they are stored, not made anew at each opening. */
async function storeScenes(at, site) {
  for (const count of [1000, 3000]) {
    const { page, context } = await peerPage(at, 'excalidraw.html', count);
    await page.waitForFunction(() => window.scene, undefined, { timeout: 120_000 });
    site.scenes.set(`/scene-${count}.json`, await page.evaluate(() => JSON.stringify(window.scene)));
    await context.close();
  }
}

async function weigh(at) {
  const found = {};
  for (const [who, path] of Object.entries({ 'React Flow': 'flow.html', Excalidraw: 'excalidraw.html' })) {
    const { page, context } = await peerPage(at, path, 1000);
    await page.waitForFunction(() => window.bench, undefined, { timeout: 120_000 });
    found[who] = await loadedKb(page);
    await context.close();
  }
  return found;
}

async function peerPage({ browser, url, boards }, path, count) {
  const { boardId, tokens, me } = await boards.of(count);
  const { page, context } = await openPage(browser, { url, seat: tokens[0] });
  await page.goto(`${url}/${path}?board=${boardId}&me=${me}`);
  return { page, context };
}

const address = process.env.DATABASE_URL;
if (!address) throw new Error('DATABASE_URL names no PostgreSQL where a database may be made');
buildPeers();
const database = new OwnDatabase(address);
await database.create();
const house = new OurHouse(database);
const at = { browser: await startBrowser(), house, url: '', boards: new Boards(house) };
/** @type {PeerSite | undefined} */
let site;
try {
  await house.start();
  site = new PeerSite(house.url ?? '');
  await site.start();
  at.url = site.url ?? '';
  await storeScenes(at, site);
  const { results, givenUp } = await play(at, {
    'Case Lab': ours(at),
    [MAP_ALONE]: peer(at, 'map.html'),
    'React Flow': peer(at, 'flow.html'),
    'React Flow, tuned': peer(at, 'flow.html?tuned'),
    Excalidraw: peer(at, 'excalidraw.html'),
    [NO_MAP]: peer(at, 'nothing.html'),
  });
  report(results, { rounds, isDry: wish.dry, weights: await weigh(at), givenUp, giveUpMs: GIVE_UP_MS });
} finally {
  await at.browser.close();
  site?.stop();
  await house.stop();
  await database.drop();
}
