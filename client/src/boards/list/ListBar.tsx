import { useContext, useEffect, useRef } from 'react';
import { Button } from '../../parts/Button.tsx';
import { clusterWords } from '../../words/clusters.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { BYS, type By } from './columns.ts';
import styles from './ListBar.module.css';
import { ListContext, usePicked } from './picking.ts';

/** Above the notes: by what they are laid out, and putting together. */
export function ListBar({ onBy }: { onBy: (by: By) => void }) {
  const { canEdit } = useBoard();
  const words = useWords(clusterWords);
  const { by, picking } = useContext(ListContext);
  const isPicking = usePicked() !== undefined;
  const together = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The bar that was just pressed is gone: the focus goes back to where the choosing began.
    return () => {
      if (isPicking && document.activeElement === document.body)
        together.current?.focus({ preventScroll: true });
    };
  }, [isPicking]);
  return (
    <div className={styles.bar}>
      <select
        className={styles.by}
        aria-label={words.columnsBy}
        value={by}
        onChange={(event) => onBy(BYS.find((one) => one === event.target.value) ?? 'frame')}
      >
        {BYS.map((one) => (
          <option key={one} value={one}>
            {words.by[one]}
          </option>
        ))}
      </select>
      {canEdit && (
        <Button
          ref={together}
          size="small"
          className={styles.together}
          aria-pressed={isPicking}
          onClick={() => (isPicking ? picking.stop() : picking.start())}
        >
          {words.begin}
        </Button>
      )}
    </div>
  );
}
