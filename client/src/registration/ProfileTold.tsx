import { isNothing, LEVELS, type LText, type ToldProfile } from '@case-lab/contract';
import { useState } from 'react';
import { Field } from '../parts/Field.tsx';
import { positionIn } from '../people/PositionFields.tsx';
import { PositionPart } from '../people/PositionPart.tsx';
import { OneOf, ProfileChoices } from '../people/ProfileFields.tsx';
import { withSide } from '../words/BothLanguages.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import { territoryWords } from '../words/territories.ts';
import type { PartProps } from './form-part.ts';
import styles from './Registering.module.css';

const NOTHING_TOLD: ToldProfile = {
  ...{ level: null, population: null, climate: null, land: [], heritage: null },
  ...{ assets: null, stewards: null, constraints: null, position: null },
};

/** The fields themselves, fetched when somebody wants to tell it. */
export function ProfileTold({ filled, change }: PartProps) {
  const words = useWords(territoryWords);
  const { profileMore } = useWords(registeringWords);
  const told = filled.profile ?? NOTHING_TOLD;
  const tell = (some: Partial<ToldProfile>) => {
    const profile = { ...told, ...some };
    change({ profile: isNothing(profile) ? null : profile });
  };
  return (
    <div className={styles.form}>
      <p className={styles.soft}>{profileMore}</p>
      <OneOf
        label={words.level}
        value={told.level}
        options={LEVELS}
        names={words.levels}
        onValue={(level) => tell({ level })}
      />
      <ProfileChoices profile={told} onProfile={tell} />
      <InOwnWords
        label={words.assets}
        hint={words.assetsMore}
        value={told.assets}
        onValue={(assets) => tell({ assets })}
      />
      <InOwnWords
        label={words.constraints}
        value={told.constraints}
        onValue={(constraints) => tell({ constraints })}
      />
      <Where position={told.position} onPosition={(position) => tell({ position })} />
    </div>
  );
}

type InOwnWordsProps = {
  label: string;
  hint?: string;
  value: LText | null;
  onValue: (value: LText | null) => void;
};

/** In the language in which they read the form; organisers may add the other. */
function InOwnWords({ label, hint, value, onValue }: InOwnWordsProps) {
  const { language } = useLanguage();
  const text = value ?? { original: language };
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          className={`${control.className} ${styles.area}`}
          maxLength={2000}
          value={text[text.original] ?? ''}
          onChange={({ target }) =>
            onValue(target.value ? withSide(text, text.original, target.value) : null)
          }
        />
      )}
    </Field>
  );
}

type WhereProps = Pick<ToldProfile, 'position'> & { onPosition: (at: ToldProfile['position']) => void };

function Where({ position, onPosition }: WhereProps) {
  const [typed, type] = useState({
    ...{ lat: position ? String(position.lat) : '', lon: position ? String(position.lon) : '' },
  });
  const write = (changed: Partial<typeof typed>) => {
    const next = { ...typed, ...changed };
    type(next);
    onPosition(positionIn(next.lat, next.lon) ?? null);
  };
  const isWrong = Boolean(typed.lat && typed.lon) && positionIn(typed.lat, typed.lon) === undefined;
  return <PositionPart territories={[]} {...typed} onChange={write} isWrong={isWrong} />;
}
