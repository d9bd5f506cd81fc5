import type { Group, HarvestItem, Territory } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { byId } from '../people/use-people.ts';
import { harvestWords } from '../words/harvest.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import styles from './HarvestList.module.css';

type HarvestListProps = {
  items: HarvestItem[];
  groups: Group[];
  territories: Territory[];
  openSource: (item: HarvestItem) => void;
  takeBack: (item: HarvestItem) => void;
};

/** Everything lifted, newest first; each item opens where it was written (I9). */
export function HarvestList({ items, groups, territories, openSource, takeBack }: HarvestListProps) {
  const words = useWords(harvestWords);
  if (items.length === 0) return <p className={styles.none}>{words.none}</p>;
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id} className={styles.item}>
          <p className={styles.text}>
            <InLanguage text={item.text} />
          </p>
          <Provenance item={item} groups={groups} territories={territories} />
          <div className={styles.acts}>
            <Button kind="quiet" size="small" onClick={() => openSource(item)}>
              {words.source}
            </Button>
            <Button kind="quiet" size="small" className={styles.back} onClick={() => takeBack(item)}>
              {words.takeBack}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

type ProvenanceProps = {
  item: Pick<HarvestItem, 'groupId' | 'territoryId'>;
  groups: Group[];
  territories: Territory[];
};

/** From which territory and which group a lifted note comes. */
export function Provenance({ item, groups, territories }: ProvenanceProps) {
  const place = byId(territories)(item.territoryId);
  const group = byId(groups)(item.groupId);
  return (
    <p className={styles.from}>
      {place && (
        <strong>
          <InLanguage text={place.name} />
        </strong>
      )}
      {place && group && ' · '}
      {group && <InLanguage text={group.name} />}
    </p>
  );
}
