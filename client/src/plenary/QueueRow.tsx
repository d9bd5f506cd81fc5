import type { PlenaryItem } from '@case-lab/contract';
import type { ReactNode } from 'react';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import { plenaryWords } from '../words/plenary.ts';
import styles from './QueuePanel.module.css';

export type QueueActs = {
  step: (itemId: string, by: -1 | 1) => void;
  show: (itemId: string | null) => void;
  openSource: (item: PlenaryItem) => void;
  isShowing: boolean;
};

type QueueRowProps = {
  item: PlenaryItem;
  acts: QueueActs;
  /** Where an upcoming item stands; one already shown has no place any more. */
  place: { isFirst: boolean; isLast: boolean } | undefined;
  children: ReactNode;
};

/** One item of the queue: its text, where it is from, and what the chair can do with it. */
export function QueueRow({ item, acts, place, children }: QueueRowProps) {
  const words = useWords(plenaryWords);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.text}>
          <InLanguage text={item.text} />
        </p>
        {children}
        <div className={styles.acts}>
          <Button kind="quiet" size="small" busy={acts.isShowing} onClick={() => acts.show(item.id)}>
            {place ? words.show : words.again}
          </Button>
          <Button kind="quiet" size="small" className={styles.source} onClick={() => acts.openSource(item)}>
            {words.source}
          </Button>
        </div>
      </div>
      {place && (
        <div className={styles.steps}>
          <Arrow
            word={words.up}
            isOff={place.isFirst}
            press={() => acts.step(item.id, -1)}
            path="m4 12 6-6 6 6"
          />
          <Arrow
            word={words.down}
            isOff={place.isLast}
            press={() => acts.step(item.id, 1)}
            path="m4 8 6 6 6-6"
          />
        </div>
      )}
    </li>
  );
}

type ArrowProps = { word: string; isOff: boolean; press: () => void; path: string };

/** At the edge it stays focusable and does nothing, so that whoever moves an item by keyboard does not lose their place. */
function Arrow({ word, isOff, press, path }: ArrowProps) {
  return (
    <Button
      kind="quiet"
      size="small"
      aria-label={word}
      title={word}
      aria-disabled={isOff}
      onClick={isOff ? undefined : press}
    >
      <Icon d={path} opacity={isOff ? 0.3 : 1} />
    </Button>
  );
}
