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
import { NO_MAP, report } from './report.mjs';

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
const ALONE = ['Case Lab'];

/** Each opens one page and gives figures by name. `only`: whom it says something about. */
const scenes = {
  laptop: {
    play: async (open) => {
      const map = await open({ count: 1000, phone: false });
      const heap = await heapOf(map);
      const [drag, pan] = [await act(map, 'drag'), await act(map, 'pan')];
      await map.fit();
      const far = await act(map, 'drag');
      await map.close();
      return {
        'near drag': drag,
        'near pan': pan,
        'far drag': far,
        opened: { paintedMs: map.paintedMs, heap },
      };
    },
  },
  phone: {
    play: async (open) => {
      const map = await open({ count: 1000, phone: true });
      const [drag, pan] = [await act(map, 'drag'), await act(map, 'pan')];
      await map.close();
      return { 'phone drag': drag, 'phone pan': pan, 'phone opened': { paintedMs: map.paintedMs } };
    },
  },
  many: {
    play: async (open) => {
      const map = await open({ count: 3000, phone: false });
      const drag = await act(map, 'drag');
      await map.fit();
      const far = await act(map, 'drag');
      await map.close();
      return { 'near drag 3,000': drag, 'far drag 3,000': far };
    },
  },
  few: {
    only: ALONE,
    play: async (open) => {
      const map = await open({ count: 200, phone: false });
      const drag = await act(map, 'drag');
      await map.close();
      return { 'near drag 200': drag };
    },
  },
};

async function play(contenders) {
  const results = {};
  for (let round = 0; round < rounds; round += 1)
    for (const [scene, { play: once, only }] of Object.entries(scenes)) {
      if (!chosen(scene, wish.only)) continue;
      const all = Object.entries(contenders);
      // Each round begins with another, so that a machine that slows down does so for all.
      const turned = [...all.slice(round % all.length), ...all.slice(0, round % all.length)];
      for (const [who, open] of turned) {
        if (!chosen(who, wish.with) || (only && !only.includes(who))) continue;
        const found = await once(open).catch((error) => console.error(`${scene} ${who}: ${error.message}`));
        for (const [name, figures] of Object.entries(found ?? {})) {
          console.log(
            name,
            who,
            JSON.stringify(figures, (_, value) =>
              typeof value === 'number' ? +value.toPrecision(3) : value,
            ),
          );
          results[name] ??= {};
          results[name][who] = [...(results[name][who] ?? []), figures];
        }
      }
    }
  return results;
}

/** Lets Excalidraw make its scenes once: in use they are stored, not made anew at each opening. */
async function storeScenes(at) {
  for (const count of [1000, 3000]) {
    const { page, context } = await peerPage(at, 'excalidraw.html', count);
    await page.waitForFunction(() => window.scene, undefined, { timeout: 120_000 });
    at.site.scenes.set(`/scene-${count}.json`, await page.evaluate(() => JSON.stringify(window.scene)));
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

async function peerPage({ browser, site, boards }, path, count) {
  const { boardId, tokens, me } = await boards.of(count);
  const { page, context } = await openPage(browser, { url: site.url, seat: tokens[0] });
  await page.goto(`${site.url}/${path}?board=${boardId}&me=${me}`);
  return { page, context };
}

const address = process.env.DATABASE_URL;
if (!address) throw new Error('DATABASE_URL names no PostgreSQL where a database may be made');
buildPeers();
const database = new OwnDatabase(address);
await database.create();
const house = new OurHouse(database);
const browser = await startBrowser();
/** @type {PeerSite | undefined} */
let site;
try {
  await house.start();
  site = new PeerSite(house.url ?? '');
  await site.start();
  const at = { browser, house, site, url: site.url ?? '', boards: new Boards(house) };
  await storeScenes(at);
  const results = await play({
    'Case Lab': ours(at),
    'React Flow': peer(at, 'flow.html'),
    'React Flow, tuned': peer(at, 'flow.html?tuned'),
    Excalidraw: peer(at, 'excalidraw.html'),
    [NO_MAP]: peer(at, 'nothing.html'),
  });
  report(results, { rounds, isDry: wish.dry, weights: await weigh(at) });
} finally {
  await browser.close();
  site?.stop();
  await house.stop();
  await database.drop();
}
