import { NOTE_KINDS } from '@case-lab/contract/boards';
import { useId } from 'react';
import { boardWords } from '../../words/boards.ts';
import { clusterWords } from '../../words/clusters.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import styles from './BoardList.module.css';
import { Cards } from './Cards.tsx';
import { ClusterHead } from './ClusterHead.tsx';
import type { By, Column } from './columns.ts';

type ColumnSectionProps = {
  by: Exclude<By, 'frame'>;
  column: Column;
  held: ReadonlySet<string>;
  /** Whether it is a cluster that was just made and wants a name. */
  isNew: boolean;
  onOpen: (which: Which, id: string) => void;
};

/** Notes of one kind, cluster or territory. */
export function ColumnSection({ by, column, held, isNew, onOpen }: ColumnSectionProps) {
  const titleId = useId();
  const shown = column.ids.filter((id) => !held.has(id));
  if (shown.length === 0) return null;
  const isCluster = by === 'cluster' && column.key !== '';
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      {isCluster ? (
        <ClusterHead id={column.key} titleId={titleId} count={shown.length} isNew={isNew} />
      ) : (
        <header className={styles.head}>
          <h3 id={titleId} className={styles.title} data-section={column.key} tabIndex={-1}>
            <ColumnTitle by={by} of={column.key} />
          </h3>
          <span className={styles.count}>{shown.length}</span>
        </header>
      )}
      <Cards list={`${by} ${column.key}`} ids={shown} onOpen={onOpen} />
    </section>
  );
}

/** What stands over a column. */
export function ColumnTitle({ by, of }: { by: Exclude<By, 'frame'>; of: string }) {
  const { territory, store } = useBoard();
  const board = useWords(boardWords);
  const words = useWords(clusterWords);
  switch (by) {
    case 'kind': {
      const kind = NOTE_KINDS.find((one) => one === of);
      return kind ? board.kinds[kind] : null;
    }
    case 'cluster':
      if (of === '') return words.noCluster;
      return store.around.clusters.of(of)[0]?.title || words.unnamed;
    case 'territory': {
      const found = territory(of);
      return found ? <InLanguage text={found.name} /> : words.noTerritory;
    }
  }
}
