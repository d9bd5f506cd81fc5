import type { DeskPlan, Lab } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import { useReleases } from '../ProgrammeNews.tsx';
import styles from './Plan.module.css';
import { ReleaseSheet } from './ReleaseSheet.tsx';
import { ReleasesSheet } from './ReleasesSheet.tsx';
import { RoomsSheet } from './RoomsSheet.tsx';

/** `remarks`: how many there are beside the plan's own conflicts. */
type PlanHeadProps = { desk: DeskPlan; lab: Lab; remarks: number };

/** What everybody sees now, how far the work has gone on from there, and what wants a look. */
export function PlanHead({ desk, lab, remarks }: PlanHeadProps) {
  const words = useWords(planWords);
  const releases = useReleases(lab.id).data;
  const [sheet, show] = useState<'release' | 'releases' | 'rooms'>();
  const close = () => show(undefined);
  const number = releases?.[0]?.number ?? 0;
  const { changes } = desk;
  const toMend = desk.conflicts.length + remarks;
  const state =
    number === 0
      ? words.nothingReleased
      : changes.length === 0
        ? words.isReleased(number)
        : words.isInWork(number, changes.length);
  return (
    <header className={styles.head}>
      <div className={styles.state} role="status">
        <p>{state}</p>
        <p className={toMend > 0 ? styles.warn : styles.soft}>
          {toMend > 0 ? words.toMend(toMend) : words.allWell}
        </p>
      </div>
      <div className={styles.acts}>
        <Button onClick={() => show('rooms')}>{words.rooms}</Button>
        <Button onClick={() => show('releases')}>{words.releases}</Button>
        {releases && changes.length > 0 && (
          <Button kind="main" onClick={() => show('release')}>
            {words.toRelease}
          </Button>
        )}
      </div>
      {sheet === 'rooms' && <RoomsSheet labId={lab.id} plan={desk.plan} onClose={close} />}
      {sheet === 'releases' && <ReleasesSheet lab={lab} releases={releases ?? []} onClose={close} />}
      {sheet === 'release' && <ReleaseSheet labId={lab.id} desk={desk} number={number + 1} onClose={close} />}
    </header>
  );
}
