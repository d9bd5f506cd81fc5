import type { Group, PlenaryItem, PlenaryQueue, Territory } from '@case-lab/contract';
import { Provenance } from '../harvest/HarvestList.tsx';
import { Button } from '../parts/Button.tsx';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import { plenaryWords } from '../words/plenary.ts';
import { upcoming } from './ordering.ts';
import styles from './QueuePanel.module.css';
import { type QueueActs, QueueRow } from './QueueRow.tsx';

type QueuePanelProps = QueueActs & { queue: PlenaryQueue; groups: Group[]; territories: Territory[] };

/** The chair's queue: what the hall sees now, what comes next, in which order. */
export function QueuePanel({ queue, groups, territories, ...acts }: QueuePanelProps) {
  const words = useWords(plenaryWords);
  const current = queue.items.find((item) => item.state === 'current');
  const planned = upcoming(queue.items);
  const shown = queue.items.filter((item) => item.state === 'history');
  const next = planned[0];
  if (queue.items.length === 0) return <p className={styles.none}>{words.none}</p>;
  const row = (item: PlenaryItem, index?: number) => (
    <QueueRow
      key={item.id}
      item={item}
      acts={acts}
      place={index === undefined ? undefined : { isFirst: index === 0, isLast: index === planned.length - 1 }}
    >
      <Provenance item={item} groups={groups} territories={territories} />
    </QueueRow>
  );
  return (
    <div className={styles.panel}>
      <Current item={current} {...acts}>
        {current && <Provenance item={current} groups={groups} territories={territories} />}
      </Current>
      {next ? (
        <Button busy={acts.isShowing} onClick={() => acts.show(next.id)}>
          {words.next}
        </Button>
      ) : (
        <p className={styles.none}>{words.noMore}</p>
      )}
      {planned.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.queue}</h3>
          <ol className={styles.list}>{planned.map(row)}</ol>
        </>
      )}
      {shown.length > 0 && (
        <details className={styles.shown}>
          <summary>{words.shown(shown.length)}</summary>
          <ol className={styles.list}>{shown.map((item) => row(item))}</ol>
        </details>
      )}
    </div>
  );
}

type CurrentProps = Omit<QueueActs, 'step'> & {
  item: PlenaryItem | undefined;
  children: React.ReactNode;
};

function Current({ item, show, openSource, isShowing, children }: CurrentProps) {
  const words = useWords(plenaryWords);
  if (!item) return <p className={styles.nothing}>{words.nothingNow}</p>;
  return (
    <section className={styles.current} data-theme="dark">
      <h3 className={styles.heading}>{words.now}</h3>
      <p className={styles.text}>
        <InLanguage text={item.text} />
      </p>
      {children}
      <div className={styles.acts}>
        <Button size="small" busy={isShowing} onClick={() => show(null)}>
          {words.clear}
        </Button>
        <Button kind="quiet" size="small" onClick={() => openSource(item)}>
          {words.source}
        </Button>
      </div>
    </section>
  );
}
