/** What the reports of benchmarks share: medians, rounded figures, rows of a table, and the machine. */
import { cpus, totalmem } from 'node:os';
import { quantile } from './clients/tally.mjs';

/** The median of a figure over the rounds. @param {Record<string, number>[] | undefined} rounds @param {string} figure */
export function median(rounds, figure) {
  return quantile(
    (rounds ?? []).flatMap((round) => round[figure] ?? []),
    0.5,
  );
}

/** Three digits, or a dash for what was not measured. @param {number | undefined} value */
export const shown = (value) => {
  if (value === undefined || Number.isNaN(value)) return '-';
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
};

/** @param {string[]} cells */
export const row = (cells) => `| ${cells.join(' | ')} |`;

/** @param {string[]} head @param {string[][]} rows */
export const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row), ''];

/** @param {{ what: string, bar: number, found: number | undefined, isAtLeast?: boolean }[]} bars */
export function barTable(bars) {
  const verdict = ({ bar, found, isAtLeast }) => {
    if (found === undefined || Number.isNaN(found)) return 'not measured';
    return (isAtLeast ? found >= bar : found <= bar) ? 'met' : '**not met**';
  };
  return table(
    ['what', 'bar', 'now', ''],
    bars.map((one) => [
      one.what,
      `${one.isAtLeast ? '≥' : '≤'} ${shown(one.bar)}`,
      shown(one.found),
      verdict(one),
    ]),
  );
}

/** When and on what, in a line. */
export function machine() {
  const [{ model }] = cpus();
  const about = `${model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  return `${new Date().toISOString().slice(0, 10)}: ${about}`;
}
