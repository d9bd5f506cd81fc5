import { inLanguage, type Territory } from '@case-lab/contract';
import { Field } from '../parts/Field.tsx';
import { Suggest } from '../parts/Suggest.tsx';
import { joinWords } from '../words/join.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { offered } from './territory-choice.ts';
import { countryOf } from './use-people.ts';

type TerritoryFieldProps = {
  value: string;
  onValue: (value: string) => void;
  territories: Territory[];
  /** Where it is not one's own. */
  label?: string;
  hint?: string;
  error?: string;
};

/** The place a person speaks for: chosen from those the lab knows, or typed. */
export function TerritoryField({ value, onValue, territories, label, hint, error }: TerritoryFieldProps) {
  const words = useWords(joinWords);
  const { language } = useLanguage();
  const options = offered(value, territories, language).map((territory) => ({
    id: territory.id,
    text: inLanguage(territory.name, language).text,
    more: countryOf(territory, language),
  }));
  // Once the field says exactly one of them there is nothing left to choose.
  const isChosen = options.length === 1 && options[0]?.text === value;
  return (
    <Field label={label ?? words.territory} hint={hint ?? words.territoryHint} error={error}>
      {(control) => (
        <Suggest
          {...control}
          value={value}
          onValue={onValue}
          options={isChosen ? [] : options}
          optionsLabel={words.territories}
          placeholder={words.territoryPlaceholder}
          maxLength={120}
          enterKeyHint="go"
        />
      )}
    </Field>
  );
}
