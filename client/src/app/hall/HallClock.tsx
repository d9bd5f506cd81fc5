import type { Language } from '@case-lab/contract';
import { Countdown } from '../../programme/Countdown.tsx';
import { timeLeft } from '../../programme/time-left.ts';
import { useNow } from '../../wire/server-clock.ts';
import { hallWords } from '../../words/hall.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { programmeWords } from '../../words/programme.ts';
import { Both } from './Both.tsx';
import styles from './Hall.module.css';
import type { Picture } from './use-picture.ts';

type HallClockProps = { picture: Picture; languages: Language[]; isSmall?: boolean };

/** Phase, time and what to do now; before the first phase nothing stands here. */
export function HallClock({ picture, languages, isSmall = false }: HallClockProps) {
  const { clock, phase } = picture;
  const left = timeLeft(clock?.run, useNow(1000));
  if (!phase || left.state === 'none') return null;
  return (
    <section className={isSmall ? styles.clockSmall : styles.clock}>
      <div className={styles.phase}>
        <Both languages={languages}>
          <PhaseName kind={phase.kind} />
        </Both>
      </div>
      {left.state !== 'closed' && (
        <div className={styles.time}>
          <Countdown clock={clock} line={!isSmall} withWord={false} />
        </div>
      )}
      {!isSmall && (
        <div className={styles.instruction}>
          <Both languages={languages}>
            {left.state === 'open' ? <InLanguage text={phase.instruction} /> : <Over state={left.state} />}
          </Both>
        </div>
      )}
    </section>
  );
}

function PhaseName({ kind }: { kind: NonNullable<Picture['phase']>['kind'] }) {
  return <>{useWords(programmeWords).phase[kind]}</>;
}

function Over({ state }: { state: 'grace' | 'closed' }) {
  const words = useWords(hallWords);
  return <>{state === 'grace' ? words.grace : words.closed}</>;
}
