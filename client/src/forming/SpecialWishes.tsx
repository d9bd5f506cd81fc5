import type { Formable } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Icon } from '../parts/Icon.tsx';
import { byId } from '../people/use-people.ts';
import { formingWords } from '../words/forming.ts';
import { useWords } from '../words/language.ts';
import type { Special } from './draft.ts';
import styles from './Forming.module.css';

const KINDS = ['together', 'apart', 'locked', 'interpreter'] as const;
type Kind = Special['kind'];

type SpecialWishesProps = {
  people: Formable[];
  tables: number;
  specials: Special[];
  onSpecials: (specials: Special[]) => void;
};

/** Who sits with whom, who does not, who sits at a certain table, who interprets. */
export function SpecialWishes({ people, tables, specials, onSpecials }: SpecialWishesProps) {
  const words = useWords(formingWords);
  const said = useSaid(people);
  return (
    <details className={styles.special} open={specials.length > 0 || undefined}>
      <summary>{words.special}</summary>
      <ul className={styles.specials}>
        {specials.map((special, at) => (
          <li key={said(special)} className={styles.chip}>
            <span>{said(special)}</span>
            <Button
              kind="quiet"
              size="small"
              aria-label={words.takeAway(said(special))}
              onClick={() => onSpecials(specials.filter((_, other) => other !== at))}
            >
              <Icon d="m4 4 12 12M16 4 4 16" />
            </Button>
          </li>
        ))}
      </ul>
      <NewWish
        people={people}
        tables={tables}
        onAdd={(special) =>
          onSpecials([...specials.filter((other) => said(other) !== said(special)), special])
        }
      />
    </details>
  );
}

function NewWish({
  people,
  tables,
  onAdd,
}: Omit<SpecialWishesProps, 'specials' | 'onSpecials'> & { onAdd: (special: Special) => void }) {
  const words = useWords(formingWords);
  const [kind, setKind] = useState<Kind>('together');
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const made = specialOf(kind, one, other);
  const names = people.map(({ id, name }) => ({ value: id, text: name }));
  const numbers = Array.from({ length: tables }, (_, n) => ({ value: `${n + 1}`, text: words.table(n + 1) }));
  const chooseKind = (next: string) => {
    setKind(KINDS.find((known) => known === next) ?? 'together');
    setOther('');
  };
  return (
    <div className={styles.newWish}>
      <Select
        label={words.wish}
        value={kind}
        options={KINDS.map((value) => ({ value, text: words.specials[value] }))}
        onValue={chooseKind}
      />
      <Select label={words.who} value={one} options={names} empty={words.choose} onValue={setOne} />
      {(kind === 'together' || kind === 'apart') && (
        <Select
          label={words.withWhom}
          value={other}
          options={names.filter(({ value }) => value !== one)}
          empty={words.choose}
          onValue={setOther}
        />
      )}
      {kind === 'locked' && (
        <Select
          label={words.atTable}
          value={other}
          options={numbers}
          empty={words.choose}
          onValue={setOther}
        />
      )}
      <Button
        size="small"
        disabled={!made}
        onClick={() => {
          if (made) onAdd(made);
          setOther('');
        }}
      >
        {words.add}
      </Button>
    </div>
  );
}

function specialOf(kind: Kind, one: string, other: string): Special | undefined {
  if (!one || (kind !== 'interpreter' && !other)) return undefined;
  switch (kind) {
    case 'together':
    case 'apart':
      return { kind, one, other };
    case 'locked':
      return { kind, one, table: Number(other) };
    case 'interpreter':
      return { kind, one };
  }
}

function useSaid(people: Formable[]): (special: Special) => string {
  const words = useWords(formingWords);
  const person = byId(people);
  const name = (id: string) => person(id)?.name ?? '–';
  return (special) => {
    switch (special.kind) {
      case 'together':
        return words.isTogether(name(special.one), name(special.other));
      case 'apart':
        return words.isApart(name(special.one), name(special.other));
      case 'locked':
        return words.isLocked(name(special.one), special.table);
      case 'interpreter':
        return words.isInterpreter(name(special.one));
    }
  };
}

type SelectProps = {
  label: string;
  value: string;
  options: { value: string; text: string }[];
  empty?: string;
  onValue: (value: string) => void;
};

function Select({ label, value, options, empty, onValue }: SelectProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onValue(target.value)}>
          {empty && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
