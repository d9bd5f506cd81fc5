import {
  CLIMATE_ZONES,
  HERITAGE,
  LAND_TYPES,
  type LText,
  POPULATION_BANDS,
  type TerritoryProfile,
} from '@case-lab/contract';
import { Field } from '../parts/Field.tsx';
import { BothLanguages } from '../words/BothLanguages.tsx';
import { useWords } from '../words/language.ts';
import { territoryWords } from '../words/territories.ts';
import styles from './Territories.module.css';

type ProfileFieldsProps = { profile: TerritoryProfile; onProfile: (profile: TerritoryProfile) => void };

const nothing: LText = { original: 'ru' };

/** What is known of a place, every part of it optional. */
export function ProfileFields({ profile, onProfile }: ProfileFieldsProps) {
  const words = useWords(territoryWords);
  const change = (changed: Partial<TerritoryProfile>) => onProfile({ ...profile, ...changed });
  const text = (field: 'assets' | 'stewards' | 'constraints', hint?: string) => (
    <BothLanguages
      legend={words[field]}
      hint={hint}
      rows={3}
      maxLength={2000}
      value={profile[field] ?? nothing}
      onValue={(value) => change({ [field]: value.ru || value.en ? value : null })}
    />
  );
  return (
    <>
      <ProfileChoices profile={profile} onProfile={change} />
      {text('assets', words.assetsMore)}
      {text('stewards')}
      {text('constraints')}
    </>
  );
}

type Chosen = Pick<TerritoryProfile, 'population' | 'climate' | 'heritage' | 'land'>;
type ProfileChoicesProps = { profile: Chosen; onProfile: (changed: Partial<Chosen>) => void };

/** What of it is chosen among words. */
export function ProfileChoices({ profile, onProfile }: ProfileChoicesProps) {
  const words = useWords(territoryWords);
  return (
    <>
      <div className={styles.columns}>
        <OneOf
          label={words.population}
          value={profile.population}
          options={POPULATION_BANDS}
          names={words.populations}
          onValue={(population) => onProfile({ population })}
        />
        <OneOf
          label={words.climate}
          value={profile.climate}
          options={CLIMATE_ZONES}
          names={words.climates}
          onValue={(climate) => onProfile({ climate })}
        />
        <OneOf
          label={words.heritage}
          value={profile.heritage}
          options={HERITAGE}
          names={words.heritages}
          onValue={(heritage) => onProfile({ heritage })}
        />
      </div>
      <fieldset className={styles.group}>
        <legend>{words.land}</legend>
        <div className={styles.ticks}>
          {LAND_TYPES.map((land) => (
            <label key={land} className={styles.tick}>
              <input
                type="checkbox"
                checked={profile.land.includes(land)}
                onChange={({ target }) =>
                  onProfile({
                    land: LAND_TYPES.filter((one) =>
                      one === land ? target.checked : profile.land.includes(one),
                    ),
                  })
                }
              />
              {words.lands[land]}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

type OneOfProps<V extends string> = {
  label: string;
  value: V | null;
  options: readonly V[];
  names: Record<V, string>;
  onValue: (value: V | null) => void;
};

/** One of these, or none. */
export function OneOf<V extends string>({ label, value, options, names, onValue }: OneOfProps<V>) {
  const words = useWords(territoryWords);
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onChange={({ target }) => onValue(options.find((one) => one === target.value) ?? null)}
        >
          <option value="">{words.notSaid}</option>
          {options.map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
