import type { Consent } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { BothLanguages } from '../words/BothLanguages.tsx';
import { useWords } from '../words/language.ts';
import { composerWords } from '../words/registration-form.ts';
import styles from './Composer.module.css';
import { Tick } from './Tick.tsx';

type ConsentsEditorProps = { consents: Consent[]; onConsents: (consents: Consent[]) => void };

/** What people agree to, each purpose by itself. A purpose that was saved keeps its name: answers refer to it. */
export function ConsentsEditor({ consents, onConsents }: ConsentsEditorProps) {
  const words = useWords(composerWords);
  const change = (at: number, some: Partial<Consent>) =>
    onConsents(consents.map((consent, place) => (place === at ? { ...consent, ...some } : consent)));
  const fresh: Consent = { purpose: '', text: { original: 'ru' }, version: 0, required: false };
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{words.consents}</h3>
      <p className={styles.soft}>{consents.length === 0 ? words.noConsents : words.consentsMore}</p>
      {consents.map((consent, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a consent is nothing but its place while it is written
        <fieldset key={at} className={styles.card}>
          <div className={styles.short}>
            <Field label={words.purpose} hint={words.purposeHint}>
              {(control) => (
                <input
                  {...control}
                  maxLength={40}
                  readOnly={consent.version > 0}
                  value={consent.purpose}
                  onChange={({ target }) => change(at, { purpose: target.value })}
                />
              )}
            </Field>
          </div>
          <BothLanguages
            legend={words.consentText}
            rows={4}
            value={consent.text}
            onValue={(text) => change(at, { text })}
          />
          <Tick isOn={consent.required} set={(required) => change(at, { required })}>
            {words.consentNeeded}
          </Tick>
          <div className={styles.bar}>
            <span className={styles.soft}>{words.version(consent.version)}</span>
            <span className={styles.grow} />
            <Button
              size="small"
              kind="danger"
              onClick={() => onConsents(consents.filter((_, place) => place !== at))}
            >
              {words.remove}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onConsents([...consents, fresh])}>{words.addConsent}</Button>
      </div>
    </section>
  );
}
