import { clusterWords } from '../../words/clusters.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { NoteStore } from '../note-store.ts';
import { useAllNoteIds } from '../use-board.ts';
import styles from './BoardList.module.css';
import { ColumnSection, ColumnTitle } from './ColumnSection.tsx';
import type { By } from './columns.ts';
import { DraftSection } from './DraftSection.tsx';
import { JumpRow } from './JumpRow.tsx';
import type { SectionsProps } from './sections-props.ts';
import { useColumns } from './use-columns.ts';

type ByColumnProps = SectionsProps & { by: Exclude<By, 'frame'> };

/** The notes by kind, cluster or territory. */
export function ByColumn({ by, held, made, scroll, onOpen }: ByColumnProps) {
  const columns = useColumns(by);
  const jumps = columns.map(({ key }) => ({ key, title: <ColumnTitle by={by} of={key} /> }));
  return (
    <>
      <JumpRow sections={jumps} scroll={scroll} />
      {by === 'cluster' && columns.every(({ key }) => key === '') && <NoClusters />}
      <div className={styles.columns}>
        <DraftSection onOpen={onOpen} />
        {columns.map((column) => (
          <ColumnSection
            key={column.key}
            by={by}
            column={column}
            held={held}
            isNew={column.key !== '' && column.key === made}
            onOpen={onOpen}
          />
        ))}
      </div>
    </>
  );
}

function NoClusters() {
  const { store, canEdit } = useBoard();
  const words = useWords(clusterWords);
  const isEmpty = useAllNoteIds(store.notes('board') as NoteStore).length === 0;
  return isEmpty || !canEdit ? null : <p className={styles.begin}>{words.noClusters}</p>;
}
