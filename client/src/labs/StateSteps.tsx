import { type DeskLab, type Lab, nextState, stateBefore } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { appWords } from '../words/app.ts';
import { labDeskWords } from '../words/lab-desk.ts';
import { useWords } from '../words/language.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './StateSteps.module.css';
import { useLabActs } from './use-lab-desk.ts';

type State = Lab['state'];

/** The way of a lab as steps: where it stands, what that opens, one button on and a way back. Both ask first: people notice. */
export function StateSteps({ lab }: { lab: DeskLab }) {
  const words = useWords(labDeskWords);
  const [asked, ask] = useState<{ to: State; word: string }>();
  const states = Object.keys(words.states) as State[];
  const here = states.indexOf(lab.state);
  const [next, before] = [nextState(lab.state), stateBefore(lab.state)];
  return (
    <section className={styles.state} aria-labelledby="lab-state">
      <h2 id="lab-state" className={styles.title}>
        {words.state}
      </h2>
      <ol className={styles.steps} aria-label={words.steps}>
        {states.map((state, at) => (
          <li
            key={state}
            className={styles.step}
            data-at={at < here ? 'done' : at === here ? 'here' : 'ahead'}
            aria-current={at === here ? 'step' : undefined}
          >
            <span className={styles.sign} aria-hidden="true">
              {at < here ? '✓' : at + 1}
            </span>
            {words.states[state].name}
            {at < here && <span className="unseen"> ({words.done})</span>}
          </li>
        ))}
      </ol>
      <p className={styles.opens}>
        <strong>{words.states[lab.state].name}.</strong> {words.states[lab.state].opens}
      </p>
      <div className={styles.acts}>
        {next && (
          <Button kind="main" onClick={() => ask({ to: next, word: words.states[next].on })}>
            {words.states[next].on}
          </Button>
        )}
        <a className={styles.page} href={lab.pageUrl} target="_blank" rel="noreferrer">
          {words.openPage}
        </a>
        {before && (
          <Button kind="quiet" onClick={() => ask({ to: before, word: words.states[before].back })}>
            {words.states[before].back}
          </Button>
        )}
      </div>
      {asked && <Question lab={lab} {...asked} onClose={() => ask(undefined)} />}
    </section>
  );
}

function Question({
  lab,
  to,
  word,
  onClose,
}: {
  lab: DeskLab;
  to: State;
  word: string;
  onClose: () => void;
}) {
  const words = useWords(labDeskWords);
  const { close } = useWords(appWords);
  const refusal = useDeskRefusal();
  const say = useSay();
  const { step } = useLabActs(lab.id);
  const go = () =>
    step.mutate(
      { from: lab.state, to },
      { onSuccess: onClose, onError: (error) => say({ kind: 'danger', text: refusal(error) }) },
    );
  return (
    <Sheet title={`${word}?`} closeWord={close} onClose={onClose}>
      <p>{words.states[to].opens}</p>
      <div className={styles.answers}>
        <Button kind="main" busy={step.isPending} onClick={go}>
          {word}
        </Button>
        <Button onClick={onClose}>{words.keep}</Button>
      </div>
    </Sheet>
  );
}
