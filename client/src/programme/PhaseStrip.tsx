import type { Clock, Phase } from '@case-lab/contract';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/language.ts';
import { programmeWords } from '../words/programme.ts';
import { timekeepingWords } from '../words/timekeeping.ts';
import styles from './PhaseStrip.module.css';

type PhaseStripProps = { phases: Phase[]; clock: Clock; pick: (phase: Phase) => void; isBusy: boolean };

/** All phases in a row, each as wide as it is long; any may be opened by a press. */
export function PhaseStrip({ phases, clock, pick, isBusy }: PhaseStripProps) {
  const words = useWords(timekeepingWords);
  const { phase: names } = useWords(programmeWords);
  const run = clock.run;
  const at = phases.findIndex((phase) => phase.id === run?.phaseId);
  const current = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves into sight when the phase changes, and only then
  useEffect(() => {
    current.current?.scrollIntoView?.({ inline: 'center', block: 'nearest' });
  }, [at]);
  const stateOf = (index: number) => (index === at ? words.now : index < at ? words.done : '');
  return (
    <ol className={styles.strip}>
      {phases.map((phase, index) => (
        <li
          key={phase.id}
          ref={index === at ? current : undefined}
          className={styles.phase}
          style={{ flexGrow: Math.max(6, phase.minutes) }}
          data-state={
            index === at ? (run?.state === 'closed' ? 'closed' : 'now') : index < at ? 'done' : 'to-come'
          }
        >
          <button
            type="button"
            disabled={index === at && run?.state !== 'closed'}
            aria-current={index === at ? 'step' : undefined}
            onClick={() => !isBusy && pick(phase)}
          >
            <span className={styles.name}>{names[phase.kind]}</span>
            <span className={styles.minutes}>{phase.minutes}′</span>
            <span className="unseen">{stateOf(index)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
