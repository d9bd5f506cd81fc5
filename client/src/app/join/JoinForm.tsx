import type { Language, LText, Territory } from '@case-lab/contract';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { TerritoryField } from '../../people/TerritoryField.tsx';
import { territoryMeant } from '../../people/territory-choice.ts';
import { refusalOf } from '../../wire/http.ts';
import { joinWords } from '../../words/join.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { refusalWords } from '../../words/refusals.ts';
import styles from './Join.module.css';
import { useJoin } from './use-join.ts';

type Door = { lab: { title: LText; languages: Language[] }; territories: Territory[] };

const names: Record<Language, string> = { ru: 'Русский', en: 'English' };

/** Name, territory, language, in. Nothing but the name is required. */
export function JoinForm({ code, door }: { code: string; door: Door }) {
  const words = useWords(joinWords);
  const refusals = useWords(refusalWords);
  const { language, speak } = useLanguage();
  const [name, setName] = useState('');
  const [isNameMissing, setNameMissing] = useState(false);
  const [territory, setTerritory] = useState('');
  const nameField = useRef<HTMLInputElement>(null);
  const join = useJoin();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setNameMissing(!name.trim());
    if (!name.trim()) nameField.current?.focus();
    if (!name.trim() || join.isPending) return;
    const meant = territoryMeant(territory, door.territories);
    join.mutate({ code, name: name.trim(), language, territory: meant });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={words.name} hint={words.nameHint} error={isNameMissing ? words.nameMissing : undefined}>
        {(control) => (
          <input
            {...control}
            ref={nameField}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              setNameMissing(false);
            }}
            maxLength={60}
            autoComplete="name"
            enterKeyHint="next"
          />
        )}
      </Field>
      <TerritoryField value={territory} onValue={setTerritory} territories={door.territories} />
      {door.lab.languages.length > 1 && (
        <Choice
          legend={words.language}
          showLegend
          value={language}
          options={door.lab.languages.map((one) => ({ value: one, text: names[one], lang: one }))}
          onValue={speak}
        />
      )}
      {join.error && <Notice kind="danger">{refusals[refusalOf(join.error)]}</Notice>}
      <Button type="submit" kind="main" size="large" busy={join.isPending}>
        {join.isPending ? words.joining : words.join}
      </Button>
    </form>
  );
}
