import type { Language } from '@case-lab/contract';
import { Field } from '../parts/Field.tsx';
import { BothLanguages } from '../words/BothLanguages.tsx';
import { labDeskWords } from '../words/lab-desk.ts';
import { useWords } from '../words/language.ts';
import styles from './LabForm.module.css';
import type { PartProps } from './lab-draft.ts';
import { TimezoneField } from './TimezoneField.tsx';

/** Title, summary, host and place in both languages; days, time zone, languages. */
export function LabTexts({ details, write, fault }: PartProps) {
  const words = useWords(labDeskWords);
  const text = (
    name: 'title' | 'summary' | 'host' | 'place',
    more: { hint?: string; rows?: number; maxLength: number },
  ) => (
    <div id={`lab-${name}`} className={styles.field}>
      <BothLanguages
        legend={words[name]}
        value={details[name]}
        onValue={(said) => write({ [name]: said })}
        {...more}
      />
      {fault(name) && (
        <p className={styles.fault} role="alert">
          {fault(name)}
        </p>
      )}
    </div>
  );
  return (
    <section className={styles.part} aria-labelledby="lab-texts">
      <h2 id="lab-texts" className={styles.title}>
        {words.texts}
      </h2>
      <p className={styles.hint}>{words.textsHint}</p>
      {text('title', { maxLength: 200 })}
      {text('summary', { hint: words.summaryHint, rows: 5, maxLength: 3000 })}
      {text('host', { maxLength: 300 })}
      {text('place', { hint: words.placeHint, maxLength: 300 })}
      <div className={styles.row}>
        {(['startsOn', 'endsOn'] as const).map((name) => (
          <div key={name} id={`lab-${name}`} className={styles.field}>
            <Field label={words[name]} error={fault(name)}>
              {(control) => (
                <input
                  {...control}
                  type="date"
                  value={details[name] ?? ''}
                  onChange={({ target }) => write({ [name]: target.value || null })}
                />
              )}
            </Field>
          </div>
        ))}
        <TimezoneField value={details.timezone} onValue={(timezone) => write({ timezone })} />
      </div>
      <LanguagesField
        value={details.languages}
        onValue={(languages) => write({ languages })}
        fault={fault('languages')}
      />
    </section>
  );
}

type LanguagesFieldProps = { value: Language[]; onValue: (value: Language[]) => void; fault?: string };

/** Which languages a lab speaks. */
export function LanguagesField({ value, onValue, fault }: LanguagesFieldProps) {
  const words = useWords(labDeskWords);
  const all = [
    { language: 'ru', word: words.russian },
    { language: 'en', word: words.english },
  ] as const;
  const without = (language: Language) => value.filter((one) => one !== language);
  return (
    <fieldset id="lab-languages" className={styles.field}>
      <legend className={styles.legend}>{words.languages}</legend>
      <p className={styles.hint}>{words.languagesHint}</p>
      <div className={styles.boxes}>
        {all.map(({ language, word }) => (
          <label key={language} className={styles.box}>
            <input
              type="checkbox"
              checked={value.includes(language)}
              onChange={({ target }) =>
                onValue(target.checked ? [...without(language), language] : without(language))
              }
            />
            {word}
          </label>
        ))}
      </div>
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
