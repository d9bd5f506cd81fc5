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

/** How long a server is used before its first turn: after 20 s much of ours is still being compiled. */
const WARM_MS = 60_000;

/** @typedef {import('./contenders.mjs').Contender} Contender */
/** @typedef {() => Promise<Contender>} Start */
/** @typedef {import('./workloads/index.mjs').Workload} Workload */

/** @param {OwnDatabase} database */
async function play(database) {
  /** @type {import('./report.mjs').Results} */
  const results = {};
  const all = Object.entries(contenders(database));
  for (const [name, workload] of Object.entries(workloads)) {
    if (!chosen(name, wish.only)) continue;
    const those = all.filter(([who]) => chosen(who, wish.with) && !workload.without?.includes(who));
    results[name] = Object.fromEntries(those.map(([who]) => [who, []]));
    const tell = (
      /** @type {string} */ who,
      /** @type {import('./workloads/index.mjs').Figures} */ figures,
    ) => {
      console.log(name, who, JSON.stringify(figures, short));
      results[name][who].push(figures);
    };
    if (workload.seat) await byTurns(those, { ...workload, seat: workload.seat }, tell);
    else
      for (let round = 1; round <= rounds; round += 1)
        for (const [who, start] of turned(those, round)) await alone(start, workload, who, tell);
  }
  return results;
}

/** Each round begins with another: a machine that slows down under load does so for all. @template T @param {T[]} all @param {number} round */
const turned = (all, round) => [...all.slice(round % all.length), ...all.slice(0, round % all.length)];

const short = (/** @type {string} */ _, /** @type {unknown} */ value) =>
  typeof value === 'number' ? +value.toPrecision(3) : value;

/** All servers side by side, one after the other at work, several times round. */
async function byTurns(
  /** @type {[string, Start][]} */ those,
  /** @type {Workload & { seat: NonNullable<Workload['seat']> }} */ { seat, seconds: own },
  /** @type {(who: string, figures: import('./workloads/index.mjs').Figures) => void} */ tell,
) {
  /** @type {Contender[]} */ const started = [];
  try {
    /** @type {[string, Awaited<ReturnType<typeof seat>>][]} */ const seated = [];
    for (const [who, start] of those) {
      const contender = await start();
      started.push(contender);
      seated.push([who, await seat(contender)]);
    }
    for (const [, people] of seated) await people.warm(WARM_MS);
    for (let round = 1; round <= rounds; round += 1)
      for (const [who, people] of turned(seated, round))
        tell(who, await people.play({ seconds: own ?? seconds }));
    for (const [, people] of seated) await people.leave();
  } finally {
    for (const contender of started) await contender.stop();
  }
}

/** One workload on one server; a server that fails is told of and left out of this round. */
async function alone(
  /** @type {Start} */ start,
  /** @type {Workload} */ { play: act },
  /** @type {string} */ who,
  /** @type {(who: string, figures: import('./workloads/index.mjs').Figures) => void} */ tell,
) {
  const contender = await start();
  try {
    if (act) tell(who, await act(contender, { seconds }));
  } catch (error) {
    console.error(who, 'failed:', error);
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
