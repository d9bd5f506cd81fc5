import { useContext } from 'react';
import { Button } from '../../parts/Button.tsx';
import { clusterWords } from '../../words/clusters.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { useClustersInUse, useTogether } from '../use-clusters.ts';
import styles from './Clusters.module.css';
import { ListContext, usePicked } from './picking.ts';

/** In the place of the field for a note while notes are being chosen: what to do with them. */
export function PickBar({ onMade }: { onMade: (cluster: string) => void }) {
  const { store } = useBoard();
  const words = useWords(clusterWords);
  const { picking } = useContext(ListContext);
  const together = useTogether();
  const clusters = useClustersInUse();
  // What somebody else has deleted meanwhile is chosen no more.
  const picked = [...(usePicked() ?? [])].filter(
    (id) => store.notes('board')?.note(id)?.deleted === undefined,
  );
  const isAnyIn = picked.some((id) =>
    clusters.some((one) => one.id === store.notes('board')?.note(id)?.cluster),
  );
  const done = (act: () => void) => {
    act();
    picking.stop();
  };
  const form = async () => {
    picking.stop();
    onMade(await together.form(picked));
  };
  const join = (id: string) => {
    const cluster = clusters.find((one) => one.id === id);
    if (cluster) done(() => together.join(cluster, picked));
  };
  return (
    <div className={styles.bar}>
      <p className={styles.count} role="status">
        {picked.length === 0 ? words.picking : words.picked(picked.length)}
      </p>
      <div className={styles.doings}>
        <Button kind="main" disabled={picked.length < 2} onClick={() => void form()}>
          {words.putTogether}
        </Button>
        {clusters.length > 0 && (
          <select
            className={styles.select}
            aria-label={words.addTo}
            value=""
            disabled={picked.length === 0}
            onChange={(event) => join(event.target.value)}
          >
            <option value="">{words.addTo}</option>
            {clusters.map(({ id, title }) => (
              <option key={id} value={id}>
                {title || words.unnamed}
              </option>
            ))}
          </select>
        )}
        {isAnyIn && <Button onClick={() => done(() => together.takeOut(picked))}>{words.takeOut}</Button>}
        <Button kind="quiet" onClick={() => picking.stop()}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
