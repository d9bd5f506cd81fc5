import { type Clock, type Phase, type Run, type Session, stateAt } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { useNow } from '../wire/server-clock.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import { programmeWords } from '../words/programme.ts';
import { timekeepingWords } from '../words/timekeeping.ts';
import styles from './ClockBar.module.css';
import { ClockQuestion, type Question } from './ClockQuestion.tsx';
import { Countdown } from './Countdown.tsx';
import { PhaseStrip } from './PhaseStrip.tsx';
import { SessionChoice } from './SessionChoice.tsx';
import type { Command } from './use-clock-command.ts';
import { inOrder, phaseOf } from './use-programme.ts';

type ClockBarProps = {
  sessions: Session[];
  clock: Clock;
  command: (command: Command) => void;
  isBusy: boolean;
  /** Opens what gives one group more time. */
  askForGroup: () => void;
};

/** The facilitator's clock: what is on, how long still, and the one button that leads on. */
export function ClockBar({ sessions, clock, command, isBusy, askForGroup }: ClockBarProps) {
  const words = useWords(timekeepingWords);
  const [chosenId, choose] = useState<string>();
  const [question, setQuestion] = useState<Question>();
  const at = phaseOf(sessions, clock);
  const session = sessions.find((one) => one.id === chosenId) ?? at?.session ?? sessions[0];
  if (!session) return <p>{words.noSessions}</p>;
  const phases = inOrder(session);
  const next = phases[phases.findIndex((phase) => phase.id === at?.phase.id) + 1];
  const pick = (phase: Phase) => {
    if (phase.id === next?.id) command({ open: phase.id });
    else setQuestion({ open: phase, from: at?.phase });
  };
  return (
    <section className={styles.bar} aria-label={words.phases}>
      <div className={styles.now}>
        <SessionChoice sessions={sessions} chosen={session} choose={choose} />
        <Now at={at?.phase} isClosed={clock.run?.state === 'closed'} />
      </div>
      <div className={styles.time}>
        <Countdown clock={clock} line />
      </div>
      <Actions {...{ clock, next, isBusy, command, askForGroup }} ask={setQuestion} />
      <PhaseStrip phases={phases} clock={clock} pick={pick} isBusy={isBusy} />
      {question && (
        <ClockQuestion question={question} command={command} onClose={() => setQuestion(undefined)} />
      )}
    </section>
  );
}

function Now({ at, isClosed }: { at: Phase | undefined; isClosed: boolean }) {
  const words = useWords(programmeWords);
  return (
    <>
      <h1 className={styles.phase}>{at ? words.phase[at.kind] : words.notStarted}</h1>
      {at && (
        <p className={styles.instruction}>{isClosed ? words.closed : <InLanguage text={at.instruction} />}</p>
      )}
    </>
  );
}

type ActionsProps = Pick<ClockBarProps, 'clock' | 'command' | 'isBusy' | 'askForGroup'> & {
  next: Phase | undefined;
  ask: (question: Question) => void;
};

function Actions({ clock, next, isBusy, command, ask, askForGroup }: ActionsProps) {
  const words = useWords(timekeepingWords);
  const { phase: names } = useWords(programmeWords);
  const now = useNow(1000);
  const run = clock.run;
  const goesOn = (ending: Pick<Run, 'endsAt' | 'closesAt'>) => stateAt(ending, now) !== 'closed';
  const isRunning = run !== null && goesOn(run);
  return (
    <div className={styles.actions}>
      {next ? (
        <Button kind="main" size="large" busy={isBusy} onClick={() => command({ open: next.id })}>
          <span>
            {run ? words.openNext(names[next.kind]) : words.openFirst(names[next.kind])}
            <span className={styles.minutes}>{words.minutes(next.minutes)}</span>
          </span>
        </Button>
      ) : (
        <p className={styles.instruction}>{words.all}</p>
      )}
      {run && (isRunning || run.later.some(goesOn)) && (
        <div className={styles.more}>
          {(isRunning ? [1, 5] : []).map((minutes) => (
            <Button
              key={minutes}
              size="small"
              busy={isBusy}
              aria-label={words.moreForAll(minutes)}
              title={words.moreForAll(minutes)}
              onClick={() => command({ extend: run.id, minutes })}
            >
              {words.more(minutes)}
            </Button>
          ))}
          <Button size="small" onClick={askForGroup}>
            {words.moreForOne}
          </Button>
          <Button kind="quiet" size="small" busy={isBusy} onClick={() => ask({ close: run.id })}>
            {words.close}
          </Button>
        </div>
      )}
    </div>
  );
}
