import { type Commitment, restoreCommitment, withdrawCommitment } from '@case-lab/contract/boards';
import { useId } from 'react';
import { Button } from '../../parts/Button.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { serverNow } from '../../wire/server-clock.ts';
import { useLanguage, useTell, useWords } from '../../words/language.ts';
import { stepsWords } from '../../words/steps.ts';
import { Byline } from '../Byline.tsx';
import { useBoard } from '../board-context.ts';
import styles from './Steps.module.css';

type StepCardProps = { step: Commitment; isOwn?: boolean; onEdit?: (() => void) | undefined };

/** A first step to be read; `onEdit` where it is one's own and may be changed now. */
export function StepCard({ step, isOwn = false, onEdit }: StepCardProps) {
  const words = useWords(stepsWords);
  const textId = useId();
  const { cue, action, author } = step;
  return (
    <article className={styles.card} aria-labelledby={textId} data-step={step.id}>
      <p id={textId} className={styles.text} dir="auto">
        {cue && (
          <>
            <strong>{words.when}</strong> {cue},{' '}
          </>
        )}
        <strong>{words.thenI}</strong> {action}
      </p>
      <More step={step} />
      <div className={styles.foot}>
        <Byline author={author} isOwn={isOwn} />
        {onEdit && <Doings step={step} onEdit={onEdit} textId={textId} />}
      </div>
    </article>
  );
}

function More({ step: { due, needs, helpers, technology } }: { step: Commitment }) {
  const { technologies = [] } = useBoard();
  const words = useWords(stepsWords);
  const { language } = useLanguage();
  const tell = useTell();
  const found = technologies.find(({ id }) => id === technology);
  const rows = [
    { title: words.technology, text: found && `${found.code} ${tell(found.name)}` },
    { title: words.need, text: needs },
    { title: words.helper, text: helpers },
  ].filter(({ text }) => text);
  return (
    <>
      {due && <p className={styles.due}>{words.byDay(dayOf(due, language))}</p>}
      {rows.length > 0 && (
        <dl className={styles.rows}>
          {rows.map(({ title, text }) => (
            <div key={title}>
              <dt>{title}:</dt> <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Doings({ step, onEdit, textId }: { step: Commitment; onEdit: () => void; textId: string }) {
  const { acts } = useBoard();
  const words = useWords(stepsWords);
  const say = useSay();
  const restore = () => void acts.edit('board', (doc) => restoreCommitment(doc, step.id));
  const withdraw = () => {
    void acts.edit('board', (doc) => withdrawCommitment(doc, step.id, Math.round(serverNow())));
    say({ text: words.withdrawn, action: { word: words.restore, do: restore } });
  };
  return (
    <div className={styles.doings}>
      <Button size="small" aria-describedby={textId} onClick={onEdit}>
        {words.edit}
      </Button>
      <Button size="small" kind="danger" aria-describedby={textId} onClick={withdraw}>
        {words.withdraw}
      </Button>
    </div>
  );
}

/** A day as it is said: `2027-04-20` is the same day in every time zone. */
function dayOf(due: string, language: string): string {
  const day = new Date(`${due}T12:00:00Z`);
  return Number.isNaN(day.getTime())
    ? due
    : day.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
}
