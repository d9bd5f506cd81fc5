import { type Askable, askedBy, ORGANISATION_KINDS } from '@case-lab/contract';
import { type ReactNode, Suspense } from 'react';
import { Field } from '../parts/Field.tsx';
import { later } from '../parts/later.tsx';
import { TerritoryField } from '../people/TerritoryField.tsx';
import { useWords } from '../words/language.ts';
import { type RegisteringWords, registeringWords } from '../words/registering.ts';
import { type PartProps, useFault } from './form-part.ts';
import { ProfilePart } from './ProfilePart.tsx';
import styles from './Registering.module.css';
import { Tick } from './Tick.tsx';

type Line = 'name' | 'email' | 'phone' | 'organisation' | 'country' | 'region';
const LINES: Record<Line, { most: number; autoComplete: string; type?: string }> = {
  name: { most: 80, autoComplete: 'name' },
  email: { most: 200, autoComplete: 'email', type: 'email' },
  phone: { most: 40, autoComplete: 'tel', type: 'tel' },
  organisation: { most: 160, autoComplete: 'organization' },
  country: { most: 80, autoComplete: 'country-name' },
  region: { most: 120, autoComplete: 'address-level1' },
};
const COUNTRIES = 'countries-of-the-world';
const CountryList = later(async () => (await import('./CountryList.tsx')).CountryList);

/** Who registers, from which organisation and territory, and what they need. */
export function AboutMe(props: PartProps) {
  const { open, filled, lacking, change } = props;
  const words = useWords(registeringWords);
  const faultOf = useFault(lacking);
  const asked = askedBy(open.form);
  const line = (field: Line, hint?: string) => <OneLine {...props} field={field} hint={hint} />;
  const ifAsked = (field: Askable, part: ReactNode) => asked[field] !== 'no' && part;
  return (
    <>
      {line('name', words.nameHint)}
      {line('email', words.emailHint)}
      {ifAsked('phone', line('phone'))}
      <div data-field="territory">
        <TerritoryField
          value={filled.territory}
          onValue={(territory) => change({ territory })}
          territories={open.territories}
          error={faultOf('territory')}
        />
      </div>
      {ifAsked('profile', <ProfilePart {...props} />)}
      {ifAsked('region', line('region'))}
      {ifAsked('country', line('country'))}
      <Suspense>
        <CountryList id={COUNTRIES} />
      </Suspense>
      {ifAsked('organisation', line('organisation'))}
      {ifAsked('organisationKind', <KindField {...props} />)}
      {ifAsked('languages', <LanguageTicks {...props} />)}
      {ifAsked('accessNeeds', <AccessNeeds {...props} />)}
    </>
  );
}

/** A label that says when nothing has to be written. */
function Labelled({ props, field, word }: { props: PartProps; field: Askable; word: string }) {
  const words = useWords(registeringWords);
  const isFree = askedBy(props.open.form)[field] === 'may';
  return (
    <>
      {word}
      {isFree && <span className={styles.optional}> · {words.optional}</span>}
    </>
  );
}

function OneLine({ field, hint, ...props }: PartProps & { field: Line; hint?: string }) {
  const words: RegisteringWords = useWords(registeringWords);
  const fault = useFault(props.lacking)(field);
  const { most, ...usual } = LINES[field];
  const isAlways = field === 'name' || field === 'email';
  const label = isAlways ? words[field] : <Labelled props={props} field={field} word={words[field]} />;
  return (
    <div data-field={field}>
      <Field label={label} hint={hint} error={fault}>
        {(control) => (
          <input
            {...control}
            {...usual}
            list={field === 'country' ? COUNTRIES : undefined}
            value={props.filled[field]}
            onChange={({ target }) => props.change({ [field]: target.value })}
            maxLength={most}
          />
        )}
      </Field>
    </div>
  );
}

function KindField(props: PartProps) {
  const words = useWords(registeringWords);
  const fault = useFault(props.lacking)('organisationKind');
  const label = <Labelled props={props} field="organisationKind" word={words.organisationKind} />;
  return (
    <div data-field="organisationKind">
      <Field label={label} error={fault}>
        {(control) => (
          <select
            {...control}
            value={props.filled.organisationKind ?? ''}
            onChange={({ target }) =>
              props.change({
                organisationKind: ORGANISATION_KINDS.find((kind) => kind === target.value) ?? null,
              })
            }
          >
            <option value="">{words.choose}</option>
            {ORGANISATION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function LanguageTicks(props: PartProps) {
  const { filled, lacking, change } = props;
  const words = useWords(registeringWords);
  const fault = useFault(lacking)('languages');
  return (
    <fieldset className={styles.group} data-field="languages">
      <legend className={styles.legend}>
        <Labelled props={props} field="languages" word={words.languages} />
      </legend>
      <div className={styles.ticks}>
        {(['ru', 'en'] as const).map((one) => (
          <Tick
            key={one}
            isOn={filled.languages.includes(one)}
            set={(isOn) =>
              change({
                languages: (['ru', 'en'] as const).filter((other) =>
                  other === one ? isOn : filled.languages.includes(other),
                ),
              })
            }
          >
            {words.languageNames[one]}
          </Tick>
        ))}
      </div>
      {fault && <p className={styles.error}>{fault}</p>}
    </fieldset>
  );
}

function AccessNeeds(props: PartProps) {
  const words = useWords(registeringWords);
  const fault = useFault(props.lacking)('accessNeeds');
  const label = <Labelled props={props} field="accessNeeds" word={words.accessNeeds} />;
  return (
    <div data-field="accessNeeds">
      <Field label={label} hint={words.accessNeedsHint} error={fault}>
        {(control) => (
          <textarea
            {...control}
            className={`${control.className} ${styles.area}`}
            value={props.filled.accessNeeds}
            onChange={({ target }) => props.change({ accessNeeds: target.value })}
            maxLength={600}
          />
        )}
      </Field>
    </div>
  );
}
