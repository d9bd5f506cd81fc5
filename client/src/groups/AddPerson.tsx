import type { Language } from '@case-lab/contract';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { v4 } from 'uuid';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { TerritoryField } from '../people/TerritoryField.tsx';
import { territoryMeant } from '../people/territory-choice.ts';
import { useTerritories } from '../people/use-people.ts';
import { api, refusalOf } from '../wire/http.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { refusalWords } from '../words/refusals.ts';
import { tableWords } from '../words/table.ts';
import styles from './People.module.css';

const languages = [
  { value: 'ru', text: 'Русский', lang: 'ru' },
  { value: 'en', text: 'English', lang: 'en' },
] as const;

type AddPersonProps = { labId: string; groupId: string; onDone: () => void };

/** Seats somebody who has no phone: their name, territory and language; then the code with which they may come themselves. */
export function AddPerson({ labId, groupId, onDone }: AddPersonProps) {
  const words = useWords(tableWords);
  const { language: mine } = useLanguage();
  const refusals = useWords(refusalWords);
  const territories = useTerritories(labId).data ?? [];
  const [name, setName] = useState('');
  const [territory, setTerritory] = useState('');
  const [language, setLanguage] = useState<Language>(mine);
  const [isNameMissing, setNameMissing] = useState(false);
  // One form is one person, however often it is sent.
  const [joinKey] = useState(() => v4());
  const seating = useMutation({
    mutationFn: () =>
      api.groups.seat({
        ...{ labId, groupId, name: name.trim(), language, joinKey },
        territory: territoryMeant(territory, territories),
      }),
  });
  if (seating.data) {
    return (
      <div className={styles.form}>
        <p role="status">
          <strong>{words.seated(seating.data.participant.name)}</strong>
        </p>
        <p className={styles.code}>{seating.data.returnCode}</p>
        <p className={styles.soft}>{words.codeMore}</p>
        <Button kind="main" onClick={onDone}>
          {words.done}
        </Button>
      </div>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setNameMissing(!name.trim());
    if (name.trim() && !seating.isPending) seating.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.soft}>{words.addMore}</p>
      <Field label={words.name} error={isNameMissing ? words.nameMissing : undefined}>
        {(control) => (
          <input
            {...control}
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={60}
            autoComplete="off"
          />
        )}
      </Field>
      <TerritoryField
        value={territory}
        onValue={setTerritory}
        territories={territories}
        label={words.territory}
        hint={words.territoryHint}
      />
      <Choice legend={words.language} showLegend value={language} options={languages} onValue={setLanguage} />
      {seating.error && <Notice kind="danger">{refusals[refusalOf(seating.error)]}</Notice>}
      <Button type="submit" kind="main" busy={seating.isPending}>
        {words.seat}
      </Button>
    </form>
  );
}
