import { type ListedRegistration, ORGANISATION_KINDS } from '@case-lab/contract';
import { Field } from '../parts/Field.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import { registrationDeskWords } from '../words/registration-desk.ts';
import styles from './Desk.module.css';
import type { Sought } from './sought.ts';
import { Tick } from './Tick.tsx';

type FiltersProps = { rows: ListedRegistration[]; sought: Sought; seek: (sought: Sought) => void };

/** Narrows the list down: by words, state, region, kind of organisation. Only what occurs is offered. */
export function Filters({ rows, sought, seek }: FiltersProps) {
  const words = useWords(registrationDeskWords);
  const { kinds } = useWords(registeringWords);
  const { language } = useLanguage();
  const regions = [...new Set(rows.map(({ applicant }) => applicant.region))].filter(Boolean);
  const states = (Object.keys(words.states) as ListedRegistration['state'][]).filter((state) =>
    rows.some((row) => row.state === state),
  );
  const known = ORGANISATION_KINDS.filter((kind) =>
    rows.some(({ applicant }) => applicant.organisationKind === kind),
  );
  const isAnyAlike = rows.some(({ alike }) => alike.length > 0);
  return (
    <search className={styles.filters}>
      <Field label={words.search}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={sought.text}
            onChange={({ target }) => seek({ ...sought, text: target.value })}
          />
        )}
      </Field>
      <OneOf
        label={words.state}
        value={sought.state}
        options={states.map((state) => [state, words.states[state]])}
        onValue={(state) => seek({ ...sought, state: state as Sought['state'] })}
      />
      <OneOf
        label={words.region}
        value={sought.region}
        options={regions.sort((a, b) => a.localeCompare(b, language)).map((region) => [region, region])}
        onValue={(region) => seek({ ...sought, region })}
      />
      <OneOf
        label={words.kind}
        value={sought.kind}
        options={known.map((kind) => [kind, kinds[kind]])}
        onValue={(kind) => seek({ ...sought, kind })}
      />
      {isAnyAlike && (
        <Tick isOn={sought.onlyAlike} set={(onlyAlike) => seek({ ...sought, onlyAlike })}>
          {words.onlyAlike}
        </Tick>
      )}
    </search>
  );
}

type OneOfProps = {
  label: string;
  value: string;
  options: [string, string][];
  onValue: (value: string) => void;
};

function OneOf({ label, value, options, onValue }: OneOfProps) {
  const words = useWords(registrationDeskWords);
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onValue(target.value)}>
          <option value="">{words.all}</option>
          {options.map(([one, word]) => (
            <option key={one} value={one}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
