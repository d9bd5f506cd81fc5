/**
 * `npm run bench:client`: what a participant's phone feels of the client: the first view of a board of 200 notes from a cold
 * cache, and a list of 1,000; prints medians and writes docs/benchmarks-client.md. `--rounds 3 --only list --dry`.
 */
import { parseArgs } from 'node:util';
import { connected, fullBoard, opened } from '../full-board.mjs';
import { OurHouse, OwnDatabase } from '../our-house.mjs';
import { pause } from '../processes.mjs';
import { writeText } from '../typing.mjs';
import { firstView } from './first-view.mjs';
import { longList } from './long-list.mjs';
import { startBrowser } from './pages.mjs';
import { report } from './report.mjs';

const { values: wish } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const EDITS_HZ = 5;

async function play(house, browser) {
  const results = {};
  const small = await fullBoard(house, 200, Number(wish.rounds) * 2 + 1);
  const large = await fullBoard(house, 1000, Number(wish.rounds) + 2);
  const socket = await connected(house.url, large.tokens.pop());
  const doc = await opened(socket, large.boardId);
  const edits = async (ms) => {
    for (const until = Date.now() + ms; Date.now() < until; await pause(1000 / EDITS_HZ))
      await writeText(socket, doc, large);
  };
  const parts = {
    list: (n) => firstView(browser, { url: house.url, seat: small.tokens[2 * n], view: 'list' }),
    canvas: (n) => firstView(browser, { url: house.url, seat: small.tokens[2 * n + 1], view: 'canvas' }),
    long: (n) => longList(browser, { url: house.url, seat: large.tokens[n], count: 1000, edits }),
  };
  for (let round = 0; round < Number(wish.rounds); round += 1)
    for (const [name, once] of Object.entries(parts)) {
      if (wish.only && !wish.only.split(',').includes(name)) continue;
      const figures = await once(round);
      console.log(
        name,
        JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Math.round(value) : value)),
      );
      results[name] = [...(results[name] ?? []), figures];
    }
  socket.disconnect();
  return results;
}

const address = process.env.DATABASE_URL;
if (!address) throw new Error('DATABASE_URL names no PostgreSQL where a database may be made');
const database = new OwnDatabase(address);
await database.create();
const house = new OurHouse(database);
const browser = await startBrowser();
try {
  await house.start();
  report(await play(house, browser), { rounds: Number(wish.rounds), isDry: wish.dry });
} finally {
  await browser.close();
  await house.stop();
  await database.drop();
}
