import { type Commitment, commit } from '@case-lab/contract/boards';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { v4 } from 'uuid';
import { useSay } from '../../parts/Toasts.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { serverNow } from '../../wire/server-clock.ts';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { stepsWords } from '../../words/steps.ts';
import { useBoard } from '../board-context.ts';
import { useNameBar } from '../use-bar.ts';
import { useAllOf, useStatus } from '../use-board.ts';
import { StepCard } from './StepCard.tsx';
import { StepForm } from './StepForm.tsx';
import styles from './Steps.module.css';
import { EMPTY, type StepDraft, useStepDraft } from './step-draft.ts';

/** First steps: one's own to write and change, then those of the group. */
export function Steps() {
  const { store } = useBoard();
  const words = useWords(stepsWords);
  const board = useWords(boardWords);
  const bar = useNameBar();
  const isLoaded = useStatus(store, 'isLoaded');
  const { own, others } = useSteps();
  if (!isLoaded) return <Waiting word={board.loading} lines={5} />;
  return (
    <div className={styles.steps}>
      <div className={styles.column}>
        <p className={styles.hint}>{bar ? words[bar] : words.how}</p>
        {!bar && <NewStep />}
        {own.length > 0 && (
          <section aria-label={words.own}>
            <h3 className={styles.title}>{words.own}</h3>
            <ul className={styles.list}>
              {own.map((step) => (
                <OwnStep key={step.id} step={step} mayChange={!bar} />
              ))}
            </ul>
          </section>
        )}
        <section aria-label={words.group}>
          <h3 className={styles.title}>{words.group}</h3>
          {others.length === 0 && (
            <p className={styles.nobody}>{own.length === 0 ? words.nobody : words.nobodyElse}</p>
          )}
          <ul className={styles.list}>
            {others.map((step) => (
              <li key={step.id}>
                <StepCard step={step} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

/** The form for a new one; it writes to the board only when it is promised. */
function NewStep() {
  const { store, acts, me, person } = useBoard();
  const words = useWords(stepsWords);
  const say = useSay();
  const { draft, write, clear } = useStepDraft(store.boardId, me.id);
  const promise = async () => {
    const made = Math.round(serverNow());
    const territory = person(me.id)?.territory?.id;
    await acts.edit('board', (doc) => commit(doc, v4(), { ...toStep(draft), made, territory }));
    clear();
    say({ text: words.promised, ms: 4000 });
  };
  return (
    <StepForm
      legend={words.form}
      draft={draft}
      onChange={write}
      doing={words.promise}
      onDone={() => void promise()}
    />
  );
}

/** One of one's own: to read, and to change in its place. */
function OwnStep({ step, mayChange }: { step: Commitment; mayChange: boolean }) {
  const { acts } = useBoard();
  const words = useWords(stepsWords);
  const say = useSay();
  const [changed, change] = useState<StepDraft>();
  const keep = async (draft: StepDraft) => {
    await acts.edit('board', (doc) => commit(doc, step.id, toStep(draft)));
    change(undefined);
    say({ text: words.kept, ms: 4000 });
  };
  return (
    <li>
      {changed && mayChange ? (
        <StepForm
          legend={words.edit}
          draft={changed}
          takesFocus
          onChange={change}
          doing={words.keep}
          onDone={() => void keep(changed)}
          onCancel={() => change(undefined)}
        />
      ) : (
        <StepCard step={step} isOwn onEdit={mayChange ? () => change(toDraft(step)) : undefined} />
      )}
    </li>
  );
}

function toStep({ technology, ...texts }: StepDraft) {
  return { ...texts, technology: technology || undefined };
}

function toDraft({ cue, action, due, needs, helpers, technology = '' }: Commitment): StepDraft {
  return { ...EMPTY, cue, action, due, needs, helpers, technology };
}

/** All first steps, one's own apart, newest of one's own first. */
function useSteps(): { own: Commitment[]; others: Commitment[] } {
  const { store, me } = useBoard();
  const steps = useAllOf('commitments');
  const listen = useCallback((listener: () => void) => store.listen('authors', listener), [store]);
  const isOwn = ({ author }: Commitment) => store.author(author) === me.id;
  // A text, so that news of other authors renders nothing.
  const ownIds = useSyncExternalStore(listen, () =>
    steps
      .filter(isOwn)
      .map(({ id }) => id)
      .join(' '),
  ).split(' ');
  return {
    own: steps.filter(({ id }) => ownIds.includes(id)).reverse(),
    others: steps.filter(({ id }) => !ownIds.includes(id)),
  };
}
