import type { PlannedSession } from '@case-lab/contract';
import { Field } from '../../parts/Field.tsx';
import { useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import formStyles from './Form.module.css';
import type { Named } from './named.ts';
import styles from './Plan.module.css';

type WhoFieldsProps = {
  draft: PlannedSession;
  experts: Named[];
  cases: Named[];
  set: (fields: Partial<PlannedSession>) => void;
};

/** Who presents, and which case it is about. */
export function WhoFields({ draft, experts, cases, set }: WhoFieldsProps) {
  const words = useWords(planWords);
  const has = (id: string) => draft.expertIds.includes(id);
  const toggle = (id: string) =>
    set({ expertIds: has(id) ? draft.expertIds.filter((one) => one !== id) : [...draft.expertIds, id] });
  return (
    <>
      <fieldset>
        <legend className={styles.legend}>{words.experts}</legend>
        {experts.length === 0 && <p className={styles.soft}>{words.noExperts}</p>}
        <div className={formStyles.ticks}>
          {experts.map(({ id, text }) => (
            <label key={id} className={formStyles.tick}>
              <input type="checkbox" checked={has(id)} onChange={() => toggle(id)} />
              {text}
            </label>
          ))}
        </div>
      </fieldset>
      {cases.length > 0 && (
        <Field label={words.case}>
          {(control) => (
            <select
              {...control}
              value={draft.caseId ?? ''}
              onChange={({ target }) => set({ caseId: target.value || null })}
            >
              <option value="">{words.noCase}</option>
              {cases.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}
