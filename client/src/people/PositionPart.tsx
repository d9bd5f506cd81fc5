import type { DescribedTerritory } from '@case-lab/contract';
import { Suspense } from 'react';
import { later } from '../parts/later.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../words/language.ts';
import { territoryWords } from '../words/territories.ts';
import { PositionFields, positionIn } from './PositionFields.tsx';
import styles from './Territories.module.css';

const TerritoryMap = later(async () => (await import('./TerritoryMap.tsx')).TerritoryMap);

type PositionPartProps = {
  /** The others on the map. */
  territories: readonly DescribedTerritory[];
  lat: string;
  lon: string;
  onChange: (changed: { lat?: string; lon?: string }) => void;
  isWrong: boolean;
};

/** Where a place lies: pressed on a map, or typed. */
export function PositionPart({ territories, lat, lon, onChange, isWrong }: PositionPartProps) {
  const words = useWords(territoryWords);
  return (
    <fieldset className={styles.group}>
      <legend>{words.position}</legend>
      <p className={styles.soft}>{words.positionMore}</p>
      <Suspense fallback={<Waiting word={words.mapWaiting} lines={6} />}>
        <TerritoryMap
          territories={territories}
          picking={{
            at: positionIn(lat, lon) ?? null,
            onPick: (at) => onChange({ lat: String(at.lat), lon: String(at.lon) }),
          }}
        />
      </Suspense>
      <PositionFields lat={lat} lon={lon} onChange={onChange} />
      {isWrong && <Notice kind="danger">{words.positionWrong}</Notice>}
    </fieldset>
  );
}
