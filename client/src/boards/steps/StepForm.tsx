import { BOUNDS } from '@case-lab/contract/boards';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useWords } from '../../words/language.ts';
import { stepsWords } from '../../words/steps.ts';
import { useBoard } from '../board-context.ts';
import { StepMore } from './StepMore.tsx';
import styles from './Steps.module.css';
import { missingOf, type StepDraft } from './step-draft.ts';

type StepFormProps = {
  legend: string;
  draft: StepDraft;
  onChange: (draft: StepDraft) => void;
  /** The word on the button that writes it to the board. */
  doing: string;
  onDone: () => void;
  onCancel?: () => void;
  takesFocus?: boolean;
};

/** “When…, then I…”: it asks for both before it is done, and keeps the rest folded. */
export function StepForm({ legend, draft, onChange, doing, onDone, onCancel, takesFocus }: StepFormProps) {
  const { store } = useBoard();
  const words = useWords(stepsWords);
  const form = useRef<HTMLFormElement>(null);
  const [isAsked, ask] = useState(false);
  const [hasMore] = useState(() => Boolean(draft.needs || draft.helpers || draft.technology));
  const missing = isAsked ? missingOf(draft) : undefined;
  const focus = (name: string) => form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('textarea')?.focus();
  }, [takesFocus]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacking = missingOf(draft);
    ask(lacking !== undefined);
    if (lacking) return focus(lacking);
    onDone();
    // Folded as it began: what was promised comes into sight below.
    const more = form.current?.querySelector('details');
    if (more) more.open = false;
  };
  const text = (name: 'cue' | 'action', label: string, hint: string, error: string) => (
    <Field label={label} hint={hint} error={missing === name ? error : null}>
      {(control) => (
        <textarea
          {...control}
          name={name}
          rows={2}
          maxLength={BOUNDS.noteCharacters}
          value={draft[name]}
          onFocus={() => store.prepare()}
          onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form ref={form} className={styles.form} aria-label={legend} noValidate onSubmit={submit}>
      {text('cue', words.cue, words.cueHint, words.cueMissing)}
      {text('action', words.action, words.actionHint, words.actionMissing)}
      <Field label={words.due}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={draft.due}
            onChange={(event) => onChange({ ...draft, due: event.target.value })}
          />
        )}
      </Field>
      <details className={styles.more} open={hasMore || undefined}>
        <summary>
          <Icon d="m7 4 6 6-6 6" size={16} />
          {words.more}
        </summary>
        <StepMore draft={draft} onChange={onChange} />
      </details>
      <div className={styles.doings}>
        <Button kind="main" type="submit">
          {doing}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </div>
    </form>
  );
}
