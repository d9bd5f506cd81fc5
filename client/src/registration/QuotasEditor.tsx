import { ORGANISATION_KINDS, type Quota } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import { composerWords } from '../words/registration-form.ts';
import styles from './Composer.module.css';

const BY = ['country', 'region', 'organisation'] as const;

type QuotasEditorProps = { quotas: Quota[]; onQuotas: (quotas: Quota[]) => void };

/** At most so many from one country, region or kind of organisation. */
export function QuotasEditor({ quotas, onQuotas }: QuotasEditorProps) {
  const words = useWords(composerWords);
  const change = (at: number, some: Partial<Quota>) =>
    onQuotas(quotas.map((quota, place) => (place === at ? { ...quota, ...some } : quota)));
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{words.quotas}</h3>
      <p className={styles.soft}>{quotas.length === 0 ? words.noQuotas : words.quotasHint}</p>
      {quotas.map((quota, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quota is nothing but its place while it is written
        <div key={at} className={styles.quota}>
          <Field label={words.quotaFor}>
            {(control) => (
              <select
                {...control}
                value={quota.by}
                onChange={({ target }) => {
                  const by = BY.find((one) => one === target.value) ?? 'region';
                  change(at, { by, value: by === 'organisation' ? ORGANISATION_KINDS[0] : '' });
                }}
              >
                {BY.map((by) => (
                  <option key={by} value={by}>
                    {words.quotaBy[by]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <QuotaValue quota={quota} onValue={(value) => change(at, { value })} />
          <Field label={words.quotaMost}>
            {(control) => (
              <input
                {...control}
                type="number"
                inputMode="numeric"
                min={0}
                value={quota.most}
                onChange={({ target }) => change(at, { most: Math.max(0, target.valueAsNumber || 0) })}
              />
            )}
          </Field>
          <Button kind="danger" onClick={() => onQuotas(quotas.filter((_, place) => place !== at))}>
            {words.remove}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onQuotas([...quotas, { by: 'region', value: '', most: 10 }])}>
          {words.addQuota}
        </Button>
      </div>
    </section>
  );
}

function QuotaValue({ quota, onValue }: { quota: Quota; onValue: (value: string) => void }) {
  const words = useWords(composerWords);
  const { kinds } = useWords(registeringWords);
  return (
    <Field label={words.quotaValue}>
      {(control) =>
        quota.by === 'organisation' ? (
          <select {...control} value={quota.value} onChange={({ target }) => onValue(target.value)}>
            {ORGANISATION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kinds[kind]}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...control}
            maxLength={120}
            value={quota.value}
            onChange={({ target }) => onValue(target.value)}
          />
        )
      }
    </Field>
  );
}
