import { askedBy } from '@case-lab/contract';
import { Field } from '../parts/Field.tsx';
import { useTell, useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import { type PartProps, useFault } from './form-part.ts';
import styles from './Registering.module.css';

/** The cases that somebody would most like to work on, the dearest first. */
export function Preferences({ open, filled, lacking, change }: PartProps) {
  const words = useWords(registeringWords);
  const tell = useTell();
  const fault = useFault(lacking)('preferences');
  const asked = askedBy(open.form).preferences;
  const { cases } = open;
  if (asked === 'no' || cases.length === 0) return null;
  const { preferences } = filled;
  const choose = (at: number, id: string) =>
    change({
      preferences: words.choices.flatMap(
        (_, place) => (place === at ? id : (preferences[place] ?? '')) || [],
      ),
    });
  return (
    <fieldset className={styles.group} data-field="preferences">
      <legend className={styles.legend}>
        {words.preferences}
        {asked === 'may' && <span className={styles.optional}> · {words.optional}</span>}
      </legend>
      <p className={styles.soft}>{words.preferencesHint}</p>
      <div className={styles.choices}>
        {words.choices.slice(0, Math.min(cases.length, preferences.length + 1)).map((choice, at) => (
          <Field key={choice} label={choice} error={at === 0 ? fault : undefined}>
            {(control) => (
              <select
                {...control}
                value={preferences[at] ?? ''}
                onChange={({ target }) => choose(at, target.value)}
              >
                <option value="">{words.noChoice}</option>
                {cases
                  .filter(({ id }) => preferences[at] === id || !preferences.includes(id))
                  .map(({ id, title }) => (
                    <option key={id} value={id}>
                      {tell(title)}
                    </option>
                  ))}
              </select>
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
