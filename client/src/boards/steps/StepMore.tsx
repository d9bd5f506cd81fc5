import { BOUNDS } from '@case-lab/contract/boards';
import { Field } from '../../parts/Field.tsx';
import { useTell, useWords } from '../../words/language.ts';
import { stepsWords } from '../../words/steps.ts';
import { useBoard } from '../board-context.ts';
import styles from './Steps.module.css';
import type { StepDraft } from './step-draft.ts';

type StepMoreProps = { draft: StepDraft; onChange: (draft: StepDraft) => void };

/** What a first step may say beside its “when” and “then”. */
export function StepMore({ draft, onChange }: StepMoreProps) {
  const { technologies = [] } = useBoard();
  const words = useWords(stepsWords);
  const tell = useTell();
  return (
    <div className={styles.fields}>
      {(['needs', 'helpers'] as const).map((name) => (
        <Field key={name} label={words[name]}>
          {(control) => (
            <input
              {...control}
              type="text"
              maxLength={BOUNDS.noteCharacters}
              value={draft[name]}
              onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {technologies.length > 0 && (
        <Field label={words.technology}>
          {(control) => (
            <select
              {...control}
              value={draft.technology}
              onChange={(event) => onChange({ ...draft, technology: event.target.value })}
            >
              <option value="">{words.noTechnology}</option>
              {technologies.map(({ id, code, name }) => (
                <option key={id} value={id}>
                  {code} {tell(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  );
}
