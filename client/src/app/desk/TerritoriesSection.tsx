import type { DescribedTerritory } from '@case-lab/contract';
import { Suspense, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { later } from '../../parts/later.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { Duplicates } from '../../people/Duplicates.tsx';
import styles from '../../people/Territories.module.css';
import { TerritoryEditor } from '../../people/TerritoryEditor.tsx';
import { TerritoryRow } from '../../people/TerritoryRow.tsx';
import { useDescribed } from '../../people/use-territories.ts';
import { appWords } from '../../words/app.ts';
import { useTell, useWords } from '../../words/language.ts';
import { territoryWords } from '../../words/territories.ts';
import { useDeskRefusal } from '../../words/use-desk-refusal.ts';

const TerritoryMap = later(async () => (await import('../../people/TerritoryMap.tsx')).TerritoryMap);

const STATES = ['stub', 'described', 'verified'] as const;

/** The places that people of the lab speak for: on a map, in a list, with those that may be one. */
export function TerritoriesSection({ labId }: { labId: string }) {
  const { loading } = useWords(appWords);
  const refusal = useDeskRefusal();
  const { data, error } = useDescribed(labId);
  /** `new`: one that is not in the list yet. */
  const [edited, edit] = useState<string>();
  if (error) return <Notice kind="danger">{refusal(error)}</Notice>;
  if (!data) return <Waiting word={loading} lines={6} />;
  if (edited)
    return (
      <TerritoryEditor
        key={edited}
        labId={labId}
        territories={data}
        territory={data.find(({ id }) => id === edited)}
        onDone={() => edit(undefined)}
      />
    );
  return <Overview labId={labId} territories={data} edit={edit} />;
}

type OverviewProps = { labId: string; territories: DescribedTerritory[]; edit: (id: string) => void };

function Overview({ labId, territories, edit }: OverviewProps) {
  const words = useWords(territoryWords);
  const tell = useTell();
  const sorted = territories.toSorted((a, b) => tell(a.name).localeCompare(tell(b.name)));
  const unplaced = territories.filter(({ position }) => !position).length;
  return (
    <>
      <div className={styles.head}>
        <div>
          <h2>{words.title}</h2>
          <p className={styles.soft}>{words.more}</p>
        </div>
        <Button kind="main" onClick={() => edit('new')}>
          {words.add}
        </Button>
      </div>
      <Duplicates labId={labId} territories={territories} />
      {territories.length === 0 ? (
        <Notice>{words.empty}</Notice>
      ) : (
        <figure className={styles.figure}>
          <Suspense fallback={<Waiting word={words.mapWaiting} lines={6} />}>
            <TerritoryMap territories={sorted} />
          </Suspense>
          <figcaption className={styles.soft}>
            {unplaced === territories.length ? words.noPositions : unplaced > 0 && words.hidden(unplaced)}
          </figcaption>
        </figure>
      )}
      {STATES.map((state) => {
        const there = sorted.filter((one) => one.state === state);
        return (
          there.length > 0 && (
            <section key={state} aria-labelledby={`of-${state}`}>
              <h3 id={`of-${state}`} className={styles.stateTitle}>
                {words.states[state]} · {there.length}
              </h3>
              <ul className={styles.list}>
                {there.map((one) => (
                  <TerritoryRow key={one.id} labId={labId} territory={one} onEdit={() => edit(one.id)} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
