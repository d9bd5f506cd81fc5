import type { Guest, Language } from '@case-lab/contract';
import { type FormEvent, useState } from 'react';
import { v4 } from 'uuid';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { TerritoryField } from '../people/TerritoryField.tsx';
import { territoryMeant } from '../people/territory-choice.ts';
import { useTerritories } from '../people/use-people.ts';
import { doorWords } from '../words/door.ts';
import { useLanguage, useTell, useWords } from '../words/language.ts';
import styles from './Door.module.css';
import type { Waiting } from './door-shelf.ts';
import { findGuests } from './find-guests.ts';
import { useWalkInConsents } from './use-door.ts';

export type WalkIn = Extract<Waiting, { walkIn: unknown }>['walkIn'];
type WalkInSheetProps = {
  labId: string;
  guests: readonly Guest[];
  onLetIn: (key: string, walkIn: WalkIn) => void;
  onClose: () => void;
};

const languages = [
  { value: 'ru', text: 'Русский', lang: 'ru' },
  { value: 'en', text: 'English', lang: 'en' },
] as const;

/** Somebody comes without a registration: what must be known, what they agree to, and in they are. */
export function WalkInSheet({ labId, guests, onLetIn, onClose }: WalkInSheetProps) {
  const words = useWords(doorWords);
  const { language: mine } = useLanguage();
  const territories = useTerritories(labId).data ?? [];
  const asked = useWalkInConsents(labId).data ?? [];
  const [key] = useState(() => v4());
  const [name, setName] = useState('');
  const [territory, setTerritory] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [language, setLanguage] = useState<Language>(mine);
  const [consents, setConsents] = useState<string[]>([]);
  const [isTried, tried] = useState(false);
  const place = territoryMeant(territory, territories);
  const lacksConsent = asked.some(({ required, purpose }) => required && !consents.includes(purpose));
  const alike = name.trim().length > 2 ? findGuests(name, guests).slice(0, 3) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tried(true);
    if (!name.trim() || !place || lacksConsent) return;
    onLetIn(key, {
      name: name.trim(),
      language,
      territory: place,
      organisation: organisation.trim(),
      consents,
    });
  };
  return (
    <Sheet title={words.walkInTitle} closeWord={words.close} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Line
          label={words.name}
          error={isTried && !name.trim() ? words.nameMissing : undefined}
          value={name}
          onValue={setName}
          maxLength={80}
        />
        {alike.length > 0 && (
          <Notice kind="warn">{words.alike(alike.map((guest) => guest.name).join(', '))}</Notice>
        )}
        <TerritoryField
          value={territory}
          onValue={setTerritory}
          territories={territories}
          label={words.territory}
          hint={words.territoryHint}
        />
        {isTried && !place && <Notice kind="danger">{words.territoryMissing}</Notice>}
        <Line label={words.organisation} value={organisation} onValue={setOrganisation} maxLength={160} />
        <Choice
          legend={words.language}
          showLegend
          value={language}
          options={languages}
          onValue={setLanguage}
        />
        <Consents asked={asked} given={consents} onGiven={setConsents} />
        {isTried && lacksConsent && <Notice kind="danger">{words.consentMissing}</Notice>}
        <Button type="submit" kind="main">
          {words.letIn}
        </Button>
      </form>
    </Sheet>
  );
}

type LineProps = {
  label: string;
  error?: string;
  value: string;
  onValue: (value: string) => void;
  maxLength: number;
};

function Line({ label, error, value, onValue, maxLength }: LineProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <input
          {...control}
          value={value}
          maxLength={maxLength}
          autoComplete="off"
          onChange={({ target }) => onValue(target.value)}
        />
      )}
    </Field>
  );
}

type ConsentsProps = {
  asked: NonNullable<ReturnType<typeof useWalkInConsents>['data']>;
  given: string[];
  onGiven: (given: string[]) => void;
};

/** Each purpose its own tick, and none is ticked before. */
function Consents({ asked, given, onGiven }: ConsentsProps) {
  const words = useWords(doorWords);
  const tell = useTell();
  if (asked.length === 0) return null;
  return (
    <fieldset className={styles.consents}>
      <legend>{words.consents}</legend>
      <p className={styles.soft}>{words.consentsMore}</p>
      {asked.map(({ purpose, text, required }) => (
        <label key={purpose} className={styles.tick}>
          <input
            type="checkbox"
            checked={given.includes(purpose)}
            onChange={({ target }) =>
              onGiven(target.checked ? [...given, purpose] : given.filter((one) => one !== purpose))
            }
          />
          <span>
            {tell(text)} {required && <em className={styles.soft}>({words.required})</em>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
