import { isSameText, type Ticked } from '@case-lab/contract';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import type { PartProps } from './form-part.ts';
import styles from './Registering.module.css';
import { Tick } from './Tick.tsx';

/** Each purpose with its own text, none ticked beforehand. */
export function Consents({ open, filled, lacking, change }: PartProps) {
  const words = useWords(registeringWords);
  const { consents } = open.form;
  if (consents.length === 0) return null;
  const set = (text: Ticked, isOn: boolean) => {
    const others = filled.consents.filter(({ purpose }) => purpose !== text.purpose);
    change({ consents: isOn ? [...others, text] : others });
  };
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{words.consents}</h2>
      {consents.map(({ purpose, version, text, required }) => {
        const name = `consent:${purpose}`;
        const isWrong = lacking.includes(name);
        return (
          <div key={purpose} className={styles.consent} data-field={name} data-wrong={isWrong || undefined}>
            <Tick
              isOn={filled.consents.some((one) => isSameText(one, { purpose, version }))}
              isWrong={isWrong}
              set={(isOn) => set({ purpose, version }, isOn)}
            >
              <InLanguage text={text} />{' '}
              <span className={styles.optional}>· {required ? words.consentNeeded : words.optional}</span>
            </Tick>
            {isWrong && <p className={styles.error}>{words.lacking.consent}</p>}
          </div>
        );
      })}
    </section>
  );
}
