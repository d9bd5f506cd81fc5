/**
 * `npm run bench`: the board engine beside its peers, in interleaved rounds on one machine; prints medians and ratios and
 * writes docs/benchmarks.md. `--rounds 5 --seconds 10 --only W1,W3 --with 'Case Lab,Hocuspocus' --dry` (writes nothing).
 */
import { parseArgs } from 'node:util';
import { contenders, installPeers } from './contenders.mjs';
import { OwnDatabase } from './our-house.mjs';
import { canPin, pinGenerator } from './processes.mjs';
import { report } from './report.mjs';
import { workloads } from './workloads/index.mjs';

const { values: wish } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '10' },
    only: { type: 'string' },
    with: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const rounds = Math.min(50, Math.max(1, Number(wish.rounds)));
const seconds = Math.min(120, Math.max(1, Number(wish.seconds)));
const chosen = (/** @type {string} */ name, /** @type {string | undefined} */ list) =>
  !list || list.split(',').includes(name);

/** @param {OwnDatabase} database */
async function play(database) {
  /** @type {import('./report.mjs').Results} */
  const results = {};
  for (let round = 1; round <= rounds; round += 1)
    for (const [name, workload] of Object.entries(workloads)) {
      if (!chosen(name, wish.only)) continue;
      const all = Object.entries(contenders(database));
      // Each round begins with another: a machine that slows down under load does so for all.
      const turned = [...all.slice(round % all.length), ...all.slice(0, round % all.length)];
      for (const [who, start] of turned) {
        if (!chosen(who, wish.with) || workload.without?.includes(who)) continue;
        const figures = await once(start, workload, `${name} ${who} round ${round}`);
        results[name] ??= {};
        results[name][who] ??= [];
        if (figures) results[name][who].push(figures);
      }
    }
  return results;
}

/** One workload on one server; a server that fails is told of and left out of this round. */
async function once(
  /** @type {() => Promise<import('./contenders.mjs').Contender>} */ start,
  /** @type {import('./workloads/index.mjs').Workload} */ workload,
  /** @type {string} */ title,
) {
  const contender = await start();
  try {
    const figures = await workload.play(contender, { seconds });
    console.log(
      title,
      JSON.stringify(figures, (_, value) => (typeof value === 'number' ? +value.toPrecision(3) : value)),
    );
    return figures;
  } catch (error) {
    console.error(title, 'failed:', error);
  } finally {
    await contender.stop();
  }
}

const address = process.env.DATABASE_URL;
if (!address) {
  console.error(
    'Say where PostgreSQL is: DATABASE_URL=postgres://… (a database of its own is made there, and dropped).',
  );
  process.exit(1);
}
if (!canPin)
  console.warn('There is no taskset (util-linux): nothing is pinned, and the figures are worth less.');
pinGenerator();
if (wish.with !== 'Case Lab') installPeers();
const database = new OwnDatabase(address);
const giveUp = (/** @type {unknown} */ why) => {
  console.error(why);
  void database.drop().finally(() => process.exit(1));
};
for (const reason of ['SIGINT', 'SIGTERM', 'uncaughtException', 'unhandledRejection'])
  process.once(reason, giveUp);
await database.create();
try {
  report(await play(database), { rounds, seconds, isDry: wish.dry });
} finally {
  await database.drop();
}
process.exit(0);
