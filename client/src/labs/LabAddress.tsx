import { Field } from '../parts/Field.tsx';
import { labDeskWords } from '../words/lab-desk.ts';
import { useWords } from '../words/language.ts';
import styles from './LabForm.module.css';
import type { PartProps } from './lab-draft.ts';

/** Where the public page stands, and for how long personal data are kept. */
export function LabAddress({ details, write, fault }: PartProps) {
  const words = useWords(labDeskWords);
  return (
    <section className={styles.part} aria-labelledby="lab-address">
      <h2 id="lab-address" className={styles.title}>
        {words.address}
      </h2>
      <div className={styles.row}>
        <div id="lab-slug" className={styles.field}>
          <Field label={words.slug} hint={words.slugHint} error={fault('slug')}>
            {(control) => (
              <input
                {...control}
                maxLength={60}
                autoCapitalize="none"
                spellCheck={false}
                value={details.slug}
                onChange={({ target }) => write({ slug: target.value.trim() })}
              />
            )}
          </Field>
        </div>
        <div id="lab-retentionDays" className={styles.field}>
          <Field label={words.retentionDays} error={fault('retentionDays')}>
            {(control) => (
              <input
                {...control}
                type="number"
                inputMode="numeric"
                min={1}
                max={3650}
                value={details.retentionDays || ''}
                onChange={({ target }) => write({ retentionDays: Number(target.value) })}
              />
            )}
          </Field>
        </div>
      </div>
    </section>
  );
}
