/** Medians, ratios and bars of the maps: to the screen, and as docs/benchmarks-canvas.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barTable, machine, median, shown, table } from '../tables.mjs';

const OURS = 'Case Lab';
/** Our map mounted as the peers' are: the like for like. */
export const MAP_ALONE = 'Case Lab, map alone';
/** A page with the board open and no map: what is compared of memory and time is what a map adds to it. */
export const NO_MAP = 'no map';
const FIGURES = [
  ['msAFrame', 'ms / frame'],
  ['fps', 'frames / s'],
  ['p95', 'p95 between frames, ms'],
  ['long', 'long tasks'],
  ['longest', 'longest task, ms'],
  ['cpu', 'browser, of a core'],
];
const OPENED = [
  ['paintedMs', 'first notes painted, ms'],
  ['heap', 'heap, MB'],
];

/** The bars, asked of `ours`: the whole program, which they are judged by, or the map alone. */
function barsOf(results, ours = OURS) {
  const of = (act, figure, who = ours) => median(results[act]?.[who], figure);
  const ratio = (act, who, bar) => {
    const [own, theirs] = [of(act, 'msAFrame'), of(act, 'msAFrame', who)];
    const found = own !== undefined && theirs ? own / theirs : undefined;
    return { what: `${act}: ms / frame / ${who}`, bar, found };
  };
  const added = (act, who, bar, figure) => {
    const base = of(act, figure, NO_MAP);
    const [own, theirs] = [of(act, figure), of(act, figure, who)];
    const isKnown = base !== undefined && own !== undefined && theirs !== undefined;
    const found = isKnown ? (own - base) / (theirs - base) : undefined;
    const title = [...FIGURES, ...OPENED].find(([key]) => key === figure)?.[1];
    return { what: `${act}: ${title}, added to a page without a map / ${who}`, bar, found };
  };
  const absolute = (act, figure, bar, isAtLeast = false) => ({
    what: `${act}: ${FIGURES.find(([key]) => key === figure)?.[1]}`,
    ...{ bar, isAtLeast, found: of(act, figure) },
  });
  const few = of('near drag 200', 'msAFrame');
  const many = of('near drag 3,000', 'msAFrame');
  return [
    ratio('near drag', 'Excalidraw', 0.5),
    ratio('near drag', 'React Flow', 0.12),
    ratio('near drag', 'React Flow, tuned', 0.95),
    ratio('phone drag', 'Excalidraw', 0.8),
    ratio('phone drag', 'React Flow', 0.08),
    absolute('phone drag', 'p95', 17),
    absolute('phone drag', 'long', 0),
    ratio('far drag', 'Excalidraw', 0.4),
    ratio('far drag 3,000', 'React Flow', 0.25),
    absolute('far drag', 'fps', 55, true),
    absolute('far drag 3,000', 'fps', 50, true),
    { what: 'near drag: 3,000 notes over 200', bar: 1.3, found: few && many ? many / few : undefined },
    added('opened', 'Excalidraw', 0.5, 'paintedMs'),
    added('phone opened', 'Excalidraw', 0.3, 'paintedMs'),
    added('opened', 'Excalidraw', 0.5, 'heap'),
    added('near drag', 'Excalidraw', 0.55, 'cpu'),
  ];
}

/** @param {string} act @param {Record<string, Record<string, number>[]>} contenders */
function figures(act, contenders) {
  const columns = act.endsWith('opened') ? OPENED : FIGURES;
  const [main] = columns[0];
  const own = median(contenders[OURS], main);
  const rows = Object.entries(contenders).map(([who, rounds]) => {
    const theirs = median(rounds, main);
    const share = own !== undefined && theirs ? `${shown(own / theirs)}x` : '-';
    return [who, ...columns.map(([key]) => shown(median(rounds, key))), share];
  });
  return [`### ${act}`, '', ...table(['map', ...columns.map(([, title]) => title), 'ours / it'], rows)];
}

/** Prints the tables and, unless `isDry`, writes docs/benchmarks-canvas.md. */
export function report(results, { rounds, isDry, weights, givenUp, giveUpMs }) {
  const weighed = Object.entries(weights).map(([who, kb]) => `${who} ${shown(kb)} KB`);
  const body = [
    '## Bars',
    '',
    'Of the whole program, by which they are judged:',
    '',
    ...barTable(barsOf(results)),
    'Of the map alone:',
    '',
    ...barTable(barsOf(results, MAP_ALONE)),
    ...givenUp.map((what) => `Not measured: ${what}; given up, after ${giveUpMs / 1000} s at the latest.\n`),
    `First load, gzipped scripts and styles: ${weighed.join(', ')}; ours by \`npm run check:weight\`.`,
    '',
    '## Figures',
    '',
    ...Object.entries(results).flatMap(([act, contenders]) => figures(act, contenders)),
  ].join('\n');
  console.log(body);
  if (isDry) return;
  const about = `${machine()}; medians of ${rounds} interleaved round(s).\nMachines differ, so only the ratios count.`;
  const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'benchmarks-canvas.md');
  writeFileSync(file, `${ABOUT}\n${about}\n\n${body}`);
}

const ABOUT = `# Benchmarks: the map

Written by \`DATABASE_URL=postgres://user@host/database npm run bench:canvas\` (builds are assumed done; the database user may
create databases). \`-- --rounds 3 --only laptop,phone,many,few --with 'Case Lab,Excalidraw' --dry\` shortens it; \`--dry\` leaves
this file alone. Peers are installed into \`rehearsal/bench/canvas/peers/\` and built by the first run.

Headless Chromium without a GPU. Every map shows the same board of 1,000 (3,000, 200) notes in a grid, from the same server and by the
same wire and store (those of our client), with eight cursors of others at 15 Hz and five edits of others a second, all the time; a
real mouse pulls a note, or the board, for three seconds, once a page fetches nothing more. *Near*: a readable part is in view, the one
where the others point; *far*: the whole board; *phone*: 390x844 with the processor slowed down four times. **Case Lab is the whole
program**, with the screen around the map and all that it asks the server; a peer's page is the map alone, told which board and whose
seat. ***Case Lab, map alone*** is our map mounted as a peer's is, out of the client's sources: the like for like, as engines were
compared when the bars were set. The bars are judged by the whole program all the same, because that is what people open; the other
table says how much of what is missing is the map's and how much the program's. *No map*: a page that opens the same board and draws
nothing; of memory, of the time to the first note and of the browser's time the bars compare what a map adds to that. *React Flow*:
its nodes are made of the application's notes at every change, as most have it; *tuned*: kept nodes, memo, only visible elements,
cursors without React. *Excalidraw*: a fair binding, which commits on drop and hears no echo of itself, with its scene ready made.

*ms / frame*: processor time of the main thread's tasks, from a trace, by frame that the page made. A long task is one of more than
50 ms of it. *First notes painted*: from the navigation, cold cache; all have connected and fetched the board by then.
`;
