import type { Clock, Phase } from '@case-lab/contract';
import { timeLeft } from '../../programme/time-left.ts';
import { useNow } from '../../wire/server-clock.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { participantWords } from '../../words/participant.ts';
import { programmeWords } from '../../words/programme.ts';
import styles from './GroupScreen.module.css';

/** "What do I do now", in one line. A new phase is read aloud. */
export function PhaseLine({ clock, phase }: { clock: Clock | undefined; phase: Phase | undefined }) {
  const words = useWords(participantWords);
  const programme = useWords(programmeWords);
  const { state } = timeLeft(clock?.run, useNow(1000));
  if (!phase || state === 'none' || state === 'closed') {
    return (
      <p className={styles.phase} role="status">
        {state === 'closed' ? words.phaseClosed : words.beforePhase}
      </p>
    );
  }
  return (
    <p className={`${styles.phase} ${styles.running}`} role="status">
      <strong>{programme.phase[phase.kind]}.</strong>{' '}
      {state === 'grace' ? words.grace : <InLanguage text={phase.instruction} />}
    </p>
  );
}
