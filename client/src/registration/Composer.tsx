import type { OpenForm, RegistrationForm } from '@case-lab/contract';
import { useEffect, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { codeOf } from '../wire/http.ts';
import { useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import { composerWords } from '../words/registration-form.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import { AskedFields } from './AskedFields.tsx';
import styles from './Composer.module.css';
import { ConsentsEditor } from './ConsentsEditor.tsx';
import { FillIn } from './FillIn.tsx';
import { emptyForm } from './filled.ts';
import { QuestionsEditor } from './QuestionsEditor.tsx';
import { QuotasEditor } from './QuotasEditor.tsx';
import { type Composed, useSetForm } from './use-registrations.ts';

type ComposerProps = {
  labId: string;
  open: OpenForm;
  /** What is being composed and not saved yet; it outlives a look at the list. */
  draft: Composed | undefined;
  write: (draft: Composed | undefined) => void;
};

/** Where an organiser composes the form, beside what visitors will see. */
export function Composer({ labId, open, draft, write }: ComposerProps) {
  const words = useWords(composerWords);
  const say = useSay();
  const refusal = useDeskRefusal();
  const setForm = useSetForm(labId);
  const [isPreview, setPreview] = useState(false);
  const { version, form } = draft ?? open;
  const change = (some: Partial<RegistrationForm>) => write({ version, form: { ...form, ...some } });
  useWarning(draft !== undefined);
  const isStale = codeOf(setForm.error) === 'STALE';
  const onSuccess = () => {
    write(undefined);
    say({ text: words.saved });
  };
  const save = (over: number) => setForm.mutate({ version: over, form: whole(form) }, { onSuccess });
  const drop = () => {
    write(undefined);
    setForm.reset();
  };
  return (
    <div className={styles.composer}>
      <div>
        <Button aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
          {words.preview}
        </Button>
      </div>
      {isPreview ? (
        <Preview open={{ ...open, form: whole(form) }} />
      ) : (
        <>
          <Capacity capacity={form.capacity} onCapacity={(capacity) => change({ capacity })} />
          <QuotasEditor quotas={form.quotas} onQuotas={(quotas) => change({ quotas })} />
          <AskedFields form={form} onFields={(fields) => change({ fields })} />
          <QuestionsEditor questions={form.questions} onQuestions={(questions) => change({ questions })} />
          <ConsentsEditor consents={form.consents} onConsents={(consents) => change({ consents })} />
        </>
      )}
      {setForm.error && !isStale && <Notice kind="danger">{refusal(setForm.error)}</Notice>}
      {isStale && (
        <Notice
          kind="warn"
          title={words.staleTitle}
          action={
            <Button busy={setForm.isPending} onClick={() => save(open.version)}>
              {words.keepMine}
            </Button>
          }
        >
          {words.stale}
        </Notice>
      )}
      {draft && (
        <div className={styles.save}>
          <Button kind="main" busy={setForm.isPending} onClick={() => save(version)}>
            {words.save}
          </Button>
          <Button kind="quiet" onClick={drop}>
            {isStale ? words.takeTheirs : words.discard}
          </Button>
          <span className={styles.soft}>{words.unsaved}</span>
        </div>
      )}
    </div>
  );
}

/** Without what was begun and left empty. */
function whole(form: RegistrationForm): RegistrationForm {
  const isSaid = ({ ru, en }: { ru?: string; en?: string }) => Boolean(ru?.trim() || en?.trim());
  return {
    ...form,
    quotas: form.quotas.filter(({ value }) => value.trim()),
    questions: form.questions
      .filter(({ label }) => isSaid(label))
      .map((question) => ({ ...question, options: question.options.filter(isSaid) })),
    consents: form.consents.filter(({ purpose, text }) => purpose.trim() && isSaid(text)),
  };
}

/** Asks before the page is closed over what is not saved. */
function useWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}

function Preview({ open }: { open: OpenForm }) {
  const words = useWords(composerWords);
  const { send, sending } = useWords(registeringWords);
  const [filled, write] = useState(emptyForm);
  return (
    <section aria-label={words.preview}>
      <p className={styles.soft}>{words.previewMore}</p>
      <div className={styles.preview}>
        <FillIn {...{ open, filled, write }} words={{ send, sending }} isSending={false} />
      </div>
    </section>
  );
}

type CapacityProps = { capacity: number | null; onCapacity: (capacity: number | null) => void };

function Capacity({ capacity, onCapacity }: CapacityProps) {
  const words = useWords(composerWords);
  return (
    <div className={styles.short}>
      <Field label={words.capacity} hint={words.capacityHint}>
        {(control) => (
          <input
            {...control}
            type="number"
            inputMode="numeric"
            min={0}
            value={capacity ?? ''}
            onChange={({ target }) =>
              onCapacity(target.value === '' ? null : Math.max(0, target.valueAsNumber))
            }
          />
        )}
      </Field>
    </div>
  );
}
