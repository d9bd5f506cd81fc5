import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { BothLanguages } from '../words/BothLanguages.tsx';
import { labDeskWords } from '../words/lab-desk.ts';
import { useWords } from '../words/language.ts';
import styles from './LabForm.module.css';
import type { PartProps } from './lab-draft.ts';

const MOST = 25;

export function LabPartners({ details: { partners }, write, fault }: PartProps) {
  const words = useWords(labDeskWords);
  const put = (at: number, change: Partial<(typeof partners)[number]>) =>
    write({ partners: partners.map((one, n) => (n === at ? { ...one, ...change } : one)) });
  return (
    <section className={styles.part} aria-labelledby="lab-partners">
      <h2 id="lab-partners" className={styles.title}>
        {words.partners}
      </h2>
      {partners.length > 0 && (
        <ul className={styles.list}>
          {partners.map(({ name, link }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else that stays while it is written
            <li key={at} id={`lab-partners.${at}.link`} className={styles.item}>
              <BothLanguages
                legend={words.partner}
                maxLength={200}
                value={name}
                onValue={(said) => put(at, { name: said })}
              />
              <Field label={words.partnerLink} error={fault(`partners.${at}.link`)}>
                {(control) => (
                  <input
                    {...control}
                    type="url"
                    inputMode="url"
                    maxLength={300}
                    placeholder="https://"
                    value={link}
                    onChange={({ target }) => put(at, { link: target.value.trim() })}
                  />
                )}
              </Field>
              <div>
                <Button size="small" onClick={() => write({ partners: partners.filter((_, n) => n !== at) })}>
                  {words.remove}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {partners.length < MOST && (
        <div>
          <Button onClick={() => write({ partners: [...partners, { name: { original: 'ru' }, link: '' }] })}>
            {words.addPartner}
          </Button>
        </div>
      )}
    </section>
  );
}
