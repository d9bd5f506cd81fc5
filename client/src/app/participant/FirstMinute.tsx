import type { Phase, Session } from '@case-lab/contract';
import { useId, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { useWide } from '../../parts/use-wide.ts';
import { firstMinuteWords } from '../../words/first-minute.ts';
import { useWords } from '../../words/language.ts';
import { useSeat } from '../entrance.ts';
import { CaseButton } from './CaseButton.tsx';
import styles from './FirstMinute.module.css';
import { arrive, isLateFor, keepRead } from './first-minute.ts';

type FirstMinuteProps = {
  /** None before the first phase. */
  at: { session: Session; phase: Phase } | undefined;
  isRunning: boolean;
};

/** One calm card on somebody's first board: what to do now on this device, and for a late-comer the case. */
export function FirstMinute({ at, isRunning }: FirstMinuteProps) {
  const words = useWords(firstMinuteWords);
  const titleId = useId();
  const isWide = useWide();
  const { id } = useSeat().participant;
  const [arrival, setArrival] = useState(() => arrive(id, isLateFor(at?.session, at?.phase)));
  if (arrival.isRead) return null;
  const lines = words.moments[at ? (isRunning ? at.phase.kind : 'between') : 'before'];
  return (
    <section className={styles.card} aria-labelledby={titleId} data-late={arrival.isLate || undefined}>
      <h2 id={titleId} className={styles.title}>
        {arrival.isLate ? words.lateTitle : words.title}
      </h2>
      <ul className={styles.lines}>
        <li>{lines.now}</li>
        <li>{isWide ? lines.laptop : lines.phone}</li>
        <li>{words.safe}</li>
      </ul>
      <div className={styles.answers}>
        {arrival.isLate && <CaseButton kind="main" />}
        <Button
          kind={arrival.isLate ? 'plain' : 'main'}
          size="small"
          onClick={() => setArrival(keepRead(arrival))}
        >
          {words.ok}
        </Button>
      </div>
    </section>
  );
}
