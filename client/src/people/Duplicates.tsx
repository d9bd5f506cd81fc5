import { alikePlaces, type DescribedTerritory } from '@case-lab/contract';
import { useMemo, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { useWords } from '../words/language.ts';
import { territoryWords } from '../words/territories.ts';
import { MergeSheet } from './MergeSheet.tsx';
import styles from './Territories.module.css';

const KEPT_AT = 'case-lab:two-places';

type DuplicatesProps = { labId: string; territories: DescribedTerritory[] };
type Pair = readonly [DescribedTerritory, DescribedTerritory];

/** Places that may be one, typed in two ways. What was said to be two is not asked again on this device. */
export function Duplicates({ labId, territories }: DuplicatesProps) {
  const words = useWords(territoryWords);
  const [told, tell] = useState(kept);
  const [merging, merge] = useState<Pair>();
  const pairs = useMemo(() => alikePlaces(territories), [territories]).filter(
    ({ one, other }) => !told.includes(keyOf([one, other])),
  );
  const differ = (pair: Pair) => {
    const next = [...told, keyOf(pair)];
    localStorage.setItem(KEPT_AT, JSON.stringify(next));
    tell(next);
  };
  return (
    <>
      {pairs.length > 0 && (
        <section className={styles.twice} aria-labelledby="may-be-one">
          <h3 id="may-be-one">{words.twice}</h3>
          <p className={styles.soft}>{words.twiceMore}</p>
          <ul className={styles.pairs}>
            {pairs.map(({ one, other, how }) => (
              <li key={keyOf([one, other])} className={styles.pair}>
                <p>
                  <Side of={one} /> <span aria-hidden="true">⇄</span> <Side of={other} />
                  <span className={styles.soft}> · {words.how[how]}</span>
                </p>
                <div className={styles.doings}>
                  <Button size="small" onClick={() => merge([one, other])}>
                    {words.merge}
                  </Button>
                  <Button size="small" kind="quiet" onClick={() => differ([one, other])}>
                    {words.differ}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {merging && <MergeSheet labId={labId} pair={merging} onClose={() => merge(undefined)} />}
    </>
  );
}

/** As it was typed, and how many speak for it. */
function Side({ of: { name, speakers } }: { of: DescribedTerritory }) {
  const words = useWords(territoryWords);
  return (
    <>
      <strong>{[name.ru, name.en].filter(Boolean).join(' · ')}</strong> ({words.speakers(speakers)})
    </>
  );
}

const keyOf = ([one, other]: Pair) => [one.id, other.id].sort().join(' ');

function kept(): string[] {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AT) ?? '[]');
  } catch {
    // What another page has written there is no list of ours.
    return [];
  }
}
