/** Medians and bars of the client: to the screen, and as docs/benchmarks-client.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barTable, machine, median, shown, table } from '../tables.mjs';

const VIEW = [
  ['usefulMs', 'first note painted, ms'],
  ['paintMs', 'first paint, ms'],
  ['kbytes', 'KB until then'],
  ['requests', 'requests until then'],
  ['longest', 'longest task, ms'],
  ['over100', 'tasks over 100 ms'],
];
const LONG = [
  ['usefulMs', 'first note painted, ms'],
  ['allMs', 'all 1,000 in the page, ms'],
  ['opening', 'opening: longest task, ms'],
  ['scrolling', 'scrolling: longest'],
  ['fps', 'frames / s'],
  ['typing', 'typing: longest'],
  ['sending', 'sending: longest'],
];

/** Prints the tables and, unless `isDry`, writes docs/benchmarks-client.md. */
export function report(results, { rounds, isDry }) {
  const of = (part, figure) => median(results[part], figure);
  const bars = [
    { what: 'first useful view of 200 notes, list, ms', bar: 2500, found: of('list', 'usefulMs') },
    { what: 'first useful view of 200 notes, map, ms', bar: 2500, found: of('canvas', 'usefulMs') },
    { what: 'longest task while scrolling 1,000 notes, ms', bar: 100, found: of('long', 'scrolling') },
    { what: 'longest task while typing beside 1,000 notes, ms', bar: 100, found: of('long', 'typing') },
    { what: 'longest task while opening 1,000 notes, ms', bar: 100, found: of('long', 'opening') },
  ];
  const lines = (parts, columns) =>
    table(
      ['', ...columns.map(([, title]) => title)],
      Object.entries(parts)
        .filter(([part]) => results[part])
        .map(([part, title]) => [title, ...columns.map(([figure]) => shown(of(part, figure)))]),
    );
  const body = [
    ...['## Bars', '', ...barTable(bars), '## First view of a board of 200 notes', ''],
    ...lines({ list: 'list', canvas: 'map' }, VIEW),
    ...['## A list of 1,000 notes', '', ...lines({ long: 'list' }, LONG)],
  ].join('\n');
  console.log(body);
  if (isDry) return;
  const about = `${machine()}; medians of ${rounds} round(s).`;
  const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'benchmarks-client.md');
  writeFileSync(file, `${ABOUT}\n${about}\n\n${body}`);
}

const ABOUT = `# Benchmarks: the client on a phone

Written by \`DATABASE_URL=postgres://user@host/database npm run bench:client\` (builds are assumed done; the database user may
create databases). \`-- --rounds 3 --only list,canvas,long --dry\` shortens it; \`--dry\` leaves this file alone. \`BENCH_LOUD=1\` tells
of every request.

Headless Chromium as a phone with touch, its processor slowed down four times. First view: a signed-in participant with a cold
cache on 1.6 Mbit/s down and 150 ms there and back, from the navigation to the first note painted. The list: 360x740; others type
five words a second meanwhile. Tasks of the main thread are of the wall clock, so the machine should be quiet. What each screen
weighs is held by \`npm run check:weight\`.
`;
