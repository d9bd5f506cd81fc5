import { ASKABLE, ASKED, type Askable, type Asked, askedBy, type RegistrationForm } from '@case-lab/contract';
import { Choice } from '../parts/Choice.tsx';
import { useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import { composerWords } from '../words/registration-form.ts';
import styles from './Composer.module.css';

type AskedFieldsProps = { form: RegistrationForm; onFields: (fields: Record<Askable, Asked>) => void };

/** What is asked beside what every lab needs, and what of it must be said. */
export function AskedFields({ form, onFields }: AskedFieldsProps) {
  const words = useWords(composerWords);
  const fields = useWords(registeringWords);
  const asked = askedBy(form);
  const options = ASKED.map((value) => ({ value, text: words.asked[value] }));
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{words.usual}</h3>
      <p className={styles.soft}>{words.usualMore}</p>
      {ASKABLE.map((field) => (
        <div key={field} className={styles.asked}>
          <span aria-hidden="true">{fields[field]}</span>
          <Choice
            legend={fields[field]}
            size="small"
            value={asked[field]}
            options={options}
            onValue={(value) => onFields({ ...asked, [field]: value })}
          />
        </div>
      ))}
    </section>
  );
}
