import { type DescribedTerritory, LEVELS, type LText, type Territory } from '@case-lab/contract';
import { type FormEvent, useState } from 'react';
import { v4 } from 'uuid';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { BothLanguages } from '../words/BothLanguages.tsx';
import { useLanguage, useTell, useWords } from '../words/language.ts';
import { territoryWords } from '../words/territories.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import { countries } from './countries.ts';
import { positionIn } from './PositionFields.tsx';
import { PositionPart } from './PositionPart.tsx';
import { ProfileFields } from './ProfileFields.tsx';
import styles from './Territories.module.css';
import { useTerritoryActs } from './use-territories.ts';

type TerritoryEditorProps = {
  labId: string;
  territories: DescribedTerritory[];
  /** None: a new one. */
  territory: DescribedTerritory | undefined;
  onDone: () => void;
};

const nothing: LText = { original: 'ru' };

/** A territory's profile in both languages, and where it lies. */
export function TerritoryEditor({ labId, territories, territory, onDone }: TerritoryEditorProps) {
  const words = useWords(territoryWords);
  const tell = useTell();
  const say = useSay();
  const refusal = useDeskRefusal();
  const { describe } = useTerritoryActs(labId);
  const [id] = useState(() => territory?.id ?? v4());
  const [begun] = useState(() => draftOf(territory));
  const [draft, setDraft] = useState(begun);
  const [fault, setFault] = useState<'name' | 'position'>();
  const [isAsking, ask] = useState(false);
  const change = (changed: Partial<Draft>) => setDraft((old) => ({ ...old, ...changed }));
  const at = positionIn(draft.lat, draft.lon);
  const leave = () => (JSON.stringify(draft) === JSON.stringify(begun) ? onDone() : ask(true));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const wrong =
      !draft.name.ru?.trim() && !draft.name.en?.trim() ? 'name' : at === undefined ? 'position' : undefined;
    setFault(wrong);
    if (wrong || at === undefined || describe.isPending) return;
    const { lat: _, lon: __, isVerified, ...description } = draft;
    const state = isVerified ? 'verified' : 'described';
    describe.mutate(
      { territoryId: id, state, description: { ...description, position: at } },
      {
        onSuccess: () => {
          say({ text: words.saved(tell(draft.name)), ms: 4000 });
          onDone();
        },
      },
    );
  };
  return (
    <form className={styles.editor} onSubmit={save} noValidate>
      <Button kind="quiet" size="small" className={styles.back} onClick={leave}>
        ← {words.back}
      </Button>
      <h2>{territory ? tell(territory.name) : words.newTitle}</h2>
      <BothLanguages
        legend={words.name}
        value={draft.name}
        onValue={(name) => change({ name })}
        maxLength={120}
      />
      {fault === 'name' && <Notice kind="danger">{words.nameMissing}</Notice>}
      <Where draft={draft} change={change} />
      <PositionPart
        territories={territories.filter((one) => one.id !== id)}
        lat={draft.lat}
        lon={draft.lon}
        onChange={change}
        isWrong={fault === 'position'}
      />
      <ProfileFields profile={draft.profile} onProfile={(profile) => change({ profile })} />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={draft.isVerified}
          onChange={({ target }) => change({ isVerified: target.checked })}
        />
        {words.verified}
      </label>
      {describe.error && <Notice kind="danger">{refusal(describe.error)}</Notice>}
      <div className={styles.doings}>
        <Button type="submit" kind="main" busy={describe.isPending}>
          {words.save}
        </Button>
        <Button onClick={leave}>{words.cancel}</Button>
      </div>
      {isAsking && (
        <Sheet title={words.leaveTitle} closeWord={words.close} onClose={() => ask(false)}>
          <p>{words.leaveMore}</p>
          <div className={styles.doings}>
            <Button kind="danger" onClick={onDone}>
              {words.leave}
            </Button>
            <Button kind="main" onClick={() => ask(false)}>
              {words.stay}
            </Button>
          </div>
        </Sheet>
      )}
    </form>
  );
}

type Draft = Pick<DescribedTerritory, 'name' | 'level' | 'country' | 'region' | 'profile'> & {
  lat: string;
  lon: string;
  isVerified: boolean;
};

function draftOf(territory: DescribedTerritory | undefined): Draft {
  const { name = nothing, level = 'town', country = '', region = '', position } = territory ?? {};
  const unknown = { population: null, climate: null, land: [], heritage: null };
  return {
    ...{ name, level, country, region },
    profile: territory?.profile ?? { ...unknown, assets: null, stewards: null, constraints: null },
    ...{ lat: position ? String(position.lat) : '', lon: position ? String(position.lon) : '' },
    isVerified: territory?.state === 'verified',
  };
}

function Where({ draft, change }: { draft: Draft; change: (changed: Partial<Draft>) => void }) {
  const words = useWords(territoryWords);
  const { language } = useLanguage();
  return (
    <div className={styles.columns}>
      <Field label={words.level}>
        {(control) => (
          <select
            {...control}
            value={draft.level}
            onChange={({ target }) => change({ level: target.value as Territory['level'] })}
          >
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {words.levels[level]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.country}>
        {(control) => (
          <select
            {...control}
            value={draft.country}
            onChange={({ target }) => change({ country: target.value })}
          >
            <option value="">{words.notSaid}</option>
            {countries(language).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.region}>
        {(control) => (
          <input
            {...control}
            value={draft.region}
            maxLength={120}
            onChange={({ target }) => change({ region: target.value })}
          />
        )}
      </Field>
    </div>
  );
}
