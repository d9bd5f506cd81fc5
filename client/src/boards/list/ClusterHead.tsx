import { dissolveCluster, mergeClusters } from '@case-lab/contract/boards';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { clusterWords } from '../../words/clusters.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { ClusterTitle } from '../note/ClusterTitle.tsx';
import { useListOf } from '../use-board.ts';
import { useClustersInUse } from '../use-clusters.ts';
import styles from './BoardList.module.css';
import clusterStyles from './Clusters.module.css';

type ClusterHeadProps = { id: string; titleId: string; count: number; isNew: boolean };

/** The head of a cluster's section: its name, to be changed in place, and what can be done with all of it. */
export function ClusterHead({ id, titleId, count, isNew }: ClusterHeadProps) {
  const { canEdit } = useBoard();
  const words = useWords(clusterWords);
  const title = useListOf('clusters', id)[0]?.title || words.unnamed;
  const [isOpen, setOpen] = useState(false);
  const moreId = useId();
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    // The head sticks to the top, so that its focus alone would not bring the notes under it into sight.
    if (isNew) head.current?.closest('section')?.scrollIntoView({ block: 'start', inline: 'nearest' });
  }, [isNew]);
  return (
    <>
      <header ref={head} className={styles.head}>
        <h3 id={titleId} className={canEdit ? 'unseen' : styles.title} data-section={id} tabIndex={-1}>
          {title}
        </h3>
        {canEdit && <ClusterTitle id={id} className={clusterStyles.title} hasFocus={isNew} />}
        <span className={styles.count}>{count}</span>
        {canEdit && (
          <button
            type="button"
            className={styles.plus}
            aria-label={words.more(title)}
            aria-expanded={isOpen}
            aria-controls={moreId}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon d="M4.5 10h.01M10 10h.01M15.5 10h.01" />
          </button>
        )}
      </header>
      <div id={moreId} className={clusterStyles.more} hidden={!isOpen}>
        {isOpen && <More id={id} title={title} />}
      </div>
    </>
  );
}

function More({ id, title }: { id: string; title: string }) {
  const { acts } = useBoard();
  const words = useWords(clusterWords);
  const say = useSay();
  const others = useClustersInUse().filter((one) => one.id !== id);
  const undo = { word: words.undo, do: () => acts.undo('board') };
  const merge = (into: string) => {
    void acts.edit('board', (doc) => mergeClusters(doc, into, id));
    const name = others.find((one) => one.id === into)?.title || title;
    say({ text: words.merged(name), action: undo });
  };
  const takeApart = () => {
    void acts.edit('board', (doc) => dissolveCluster(doc, id));
    say({ text: words.takenApart(title), action: undo });
  };
  return (
    <>
      {others.length > 0 && (
        <select
          className={clusterStyles.select}
          aria-label={words.mergeInto}
          value=""
          onChange={(event) => merge(event.target.value)}
        >
          <option value="">{words.mergeInto}</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title || words.unnamed}
            </option>
          ))}
        </select>
      )}
      <Button onClick={takeApart}>{words.takeApart}</Button>
    </>
  );
}
