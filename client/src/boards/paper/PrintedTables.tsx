import { byline, named, type Paper, reasonsOf, told, wordsOf } from '@case-lab/contract/boards';
import styles from './PrintedSheet.module.css';

/** What the group agrees on, then everybody's verdict and why. */
export function PrintedVerdicts({ paper }: { paper: Paper }) {
  const words = wordsOf(paper);
  const { verdicts, agreements } = paper.sheet;
  if (verdicts.length + agreements.length === 0) return null;
  const { technology, territory, participant, verdict } = words.columns;
  const agreed = agreements.map((one) => [
    ...[named(paper, one.technology), told(paper, one.territory), words.agreed],
    [words.verdicts[one.verdict], one.sentence].filter(Boolean).join('\n'),
  ]);
  const given = verdicts.map((one) => {
    const sure = one.confidence ? ` (${words.sure[one.confidence]})` : '';
    const why = [words.verdicts[one.verdict] + sure, ...reasonsOf(paper, one)].join('\n');
    return [named(paper, one.technology), told(paper, one.territory), one.participant, why];
  });
  const head = [technology, territory, participant, verdict];
  return <PrintedTable title={words.verdictsTitle} head={head} rows={[...agreed, ...given]} />;
}

/** Who begins with what, and by when. */
export function PrintedSteps({ paper }: { paper: Paper }) {
  const words = wordsOf(paper);
  const { steps } = paper.sheet;
  if (steps.length === 0) return null;
  const { author, due, needs } = words.columns;
  const rows = steps.map((step) => [
    [byline(paper, step), named(paper, step.technology)].filter(Boolean).join('\n'),
    `${words.when} ${step.cue || '…'}, ${words.action} ${step.action || '…'}`,
    step.due,
    [step.needs, step.helpers && `${words.helpers}: ${step.helpers}`].filter(Boolean).join('\n'),
  ]);
  return <PrintedTable title={words.steps} head={[author, words.steps, due, needs]} rows={rows} />;
}

function PrintedTable({ title, head, rows }: { title: string; head: string[]; rows: string[][] }) {
  return (
    <section>
      <h2>{title}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: read once and never changed in place
            <tr key={row}>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
