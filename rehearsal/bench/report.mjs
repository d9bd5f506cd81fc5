/** Medians, ratios and bars: to the screen, and as docs/benchmarks.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bars } from './bars.mjs';
import { canPin } from './processes.mjs';
import { machine, median, row, shown } from './tables.mjs';
import { workloads } from './workloads/index.mjs';

/** Figures of each round, by workload and contender. @typedef {Record<string, Record<string, import('./workloads/index.mjs').Figures[]>>} Results */

const TRAFFIC = [
  ...[
    ['cpuUs', 'CPU us / delivery'],
    ['storageUs', 'PostgreSQL us / delivery'],
    ['p50', 'edit p50 ms'],
    ['p95', 'p95'],
  ],
  ...[
    ['p99', 'p99'],
    ['ackP95', 'durable ack p95'],
    ['ackP99', 'p99'],
    ['frames', 'frames / client / s'],
  ],
  ...[
    ['kbytes', 'KB / client / s'],
    ['bytesADelivery', 'bytes / delivery'],
    ['memoryMb', 'RSS MB'],
    ['core', 'of a core'],
    ['generator', 'generator'],
  ],
  ...[
    ['missing', 'lost'],
    ['doubled', 'doubled'],
  ],
];
const OPENING = [
  ...[
    ['cpuMs', 'CPU ms'],
    ['storageMs', 'PostgreSQL ms'],
    ['lastMs', 'last done ms'],
    ['p50', 'median done ms'],
  ],
  ...[
    ['kbytesEach', 'KB each'],
    ['memoryMb', 'RSS MB'],
    ['generator', 'generator'],
  ],
];
const DRAGGING = [
  ...[
    ['cpuMsASecond', 'CPU ms / s'],
    ['storageMs', 'PostgreSQL ms / s'],
    ['frames', 'frames / client / s'],
  ],
  ...[
    ['kbytes', 'KB / client / s'],
    ['document', 'document over before'],
    ['generator', 'generator'],
  ],
];
const CROWD = [
  ...[
    ['core', 'of a core'],
    ['joinedMs', 'all in ms'],
    ['p50', 'edit p50 ms'],
    ['p95', 'p95'],
    ['p99', 'p99'],
  ],
  ...[
    ['ackP99', 'durable ack p99'],
    ['downMs', 'down ms'],
    ['backMs', 'all back ms'],
    ['herd', 'most tries / 100 ms'],
    ['generator', 'generator'],
  ],
  ...[
    ['missing', 'lost'],
    ['doubled', 'doubled'],
  ],
];
/** @type {Record<string, string[][]>} */
const COLUMNS = {
  ...{ W0: TRAFFIC, W1: TRAFFIC, W2: TRAFFIC, W3: OPENING, W6: OPENING, W5: DRAGGING, W7: CROWD },
  W4: [
    ['boardKb', 'KB / board'],
    ['memoryMb', 'RSS MB'],
  ],
};
const SATURATED = 0.9;

/** @param {string} name @param {Results[string]} results */
function table(name, results) {
  const columns = COLUMNS[name];
  const ours = results['Case Lab'];
  const ratios = columns[0][0];
  const lines = Object.entries(results).map(([who, rounds]) => {
    const cells = columns.map(([figure]) => shown(median(rounds, figure)));
    const share = median(ours, ratios);
    const theirs = median(rounds, ratios);
    const isFull = (median(rounds, 'generator') ?? 0) > SATURATED;
    return row([isFull ? `${who} *` : who, ...cells, share && theirs ? `${shown(share / theirs)}x` : '-']);
  });
  const head = ['server', ...columns.map(([, title]) => title), `ours / it (${columns[0][1]})`];
  return [`### ${name}: ${workloads[name].title}`, '', row(head), row(head.map(() => '---')), ...lines, ''];
}

/** @param {Results} results */
function barLines(results) {
  const lines = bars.flatMap(({ workload, what, bar, value }) => {
    if (!results[workload]) return [];
    const found = value((figure, who = 'Case Lab') => median(results[workload][who], figure));
    const verdict = found === undefined ? 'not measured' : found <= bar ? 'met' : '**not met**';
    return [row([workload, what, shown(bar), shown(found), verdict])];
  });
  return [
    '## Bars',
    '',
    row(['workload', 'what', 'at most', 'now', '']),
    row(Array(5).fill('---')),
    ...lines,
    '',
  ];
}

/**
 * Prints the tables and, unless `isDry`, writes them to docs/benchmarks.md.
 * @param {Results} results @param {{ rounds: number, seconds: number, isDry: boolean }} run
 */
export function report(results, { rounds, seconds, isDry }) {
  const tables = Object.keys(COLUMNS)
    .filter((name) => results[name])
    .flatMap((name) => table(name, results[name]));
  const body = [...barLines(results), '## Figures', '', ...tables].join('\n');
  console.log(body);
  if (isDry) return;
  const pinned = canPin
    ? 'servers pinned to one core, the generator to another (`taskset`)'
    : 'nothing pinned (`taskset` is missing)';
  writeFileSync(
    join(import.meta.dirname, '..', '..', 'docs', 'benchmarks.md'),
    `${ABOUT}
${machine()}; ${pinned}; medians of ${rounds} interleaved round(s), ${seconds} s each.
Machines differ, so only the ratios count.

${body}`,
  );
}

const ABOUT = `# Benchmarks

Written by \`DATABASE_URL=postgres://user@host/database npm run bench\` (Linux; the database user may create databases; builds
are assumed done). \`-- --rounds 5 --seconds 10 --only W1,W3 --with 'Case Lab,Hocuspocus' --dry\` shortens it; \`--dry\` leaves this
file alone. Peers are installed into \`rehearsal/bench/peers/\` by the first run.

**Ours stores every update on PostgreSQL before anybody sees it; the peers store nothing.** The relays know no document: they
are the limit of what a server can be, sending each message at once, or one frame every 33 ms. A *delivery* is one edit or
cursor reaching one other client. CPU is the server's process; PostgreSQL's is beside it and not counted. An asterisk: the
generator was saturated, so its latencies are its own. Peers' cursors are y-protocols awareness, ours the compact presence.
`;
