import type { ExpertInvitation, ExpertProfile, Language } from '@case-lab/contract';
import type { ReactNode } from 'react';
import { Contested } from '../parts/Contested.tsx';
import { Field } from '../parts/Field.tsx';
import { SavingLine } from '../parts/SavingLine.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { deskApi } from '../wire/desk-http.ts';
import { codeOf } from '../wire/http.ts';
import { BothLanguages } from '../words/BothLanguages.tsx';
import { expertsWords } from '../words/experts.ts';
import { useWords } from '../words/language.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import { Availability } from './Availability.tsx';
import styles from './Profile.module.css';
import { useInvitationCall } from './use-invitations.ts';

const PASSING = ['OFFLINE', 'NOT_SAVED', 'TOO_FAST', 'STALE'];
const LANGUAGES: Language[] = ['ru', 'en'];

type ProfileEditorProps = {
  labId: string;
  invitation: ExpertInvitation;
  timezone: string;
  /** Stands between the words and the times. */
  portrait: ReactNode;
};

/** What experts say of themselves; it saves itself at each pause. */
export function ProfileEditor({ labId, invitation, timezone, portrait }: ProfileEditorProps) {
  const words = useWords(expertsWords);
  const say = useDeskRefusal();
  const run = useInvitationCall(labId);
  const passes = (error: unknown) => PASSING.includes(codeOf(error));
  const { profile, version } = invitation;
  const saving = useSaving<ExpertProfile>({
    keptAt: `case-lab:expert:${invitation.id}`,
    known: profile,
    save: (changes) => run(deskApi.invitations.save({ labId, expertId: invitation.id, version, changes })),
    passes,
  });
  const { values, write, contested, error } = saving;
  const isRefused = error !== undefined && !passes(error);
  return (
    <div className={styles.profile}>
      <BothLanguages
        legend={words.profileName}
        value={values.name}
        onValue={(name) => write({ name })}
        maxLength={120}
      />
      <BothLanguages
        legend={words.about}
        value={values.about}
        onValue={(about) => write({ about })}
        rows={4}
        maxLength={2000}
      />
      {portrait}
      <Languages value={values.languages} onValue={(languages) => write({ languages })} />
      <Availability
        value={values.availability}
        onValue={(availability) => write({ availability })}
        timezone={timezone}
      />
      <Deputy value={values.deputy} onValue={(deputy) => write({ deputy })} />
      {contested.map((field) => (
        <Contested
          key={field}
          theirs={textOf(profile[field])}
          onKeep={() => saving.keepMine(field)}
          onTake={() => saving.takeTheirs(field)}
        />
      ))}
      <SavingLine state={saving.state} refused={isRefused ? say(error) : undefined} />
    </div>
  );
}

/** Whatever it is, as words beside which one can decide. */
function textOf(value: ExpertProfile[keyof ExpertProfile]): string {
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : one.from)).join(', ');
  return 'original' in value
    ? [value.ru, value.en].filter(Boolean).join(' / ')
    : [value.name, value.contact].filter(Boolean).join(', ');
}

type FieldOf<F extends keyof ExpertProfile> = {
  value: ExpertProfile[F];
  onValue: (value: ExpertProfile[F]) => void;
};

function Languages({ value, onValue }: FieldOf<'languages'>) {
  const words = useWords(expertsWords);
  const names: Record<Language, string> = { ru: words.russian, en: words.english };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.languages}</legend>
      <div className={styles.row}>
        {LANGUAGES.map((language) => (
          <label key={language} className={styles.check}>
            <input
              type="checkbox"
              checked={value.includes(language)}
              onChange={({ target }) =>
                onValue(LANGUAGES.filter((one) => (one === language ? target.checked : value.includes(one))))
              }
            />
            {names[language]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Deputy({ value, onValue }: FieldOf<'deputy'>) {
  const words = useWords(expertsWords);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.deputy}</legend>
      <p className={styles.hint}>{words.deputyHint}</p>
      <div className={styles.pair}>
        <Field label={words.deputyName}>
          {(control) => (
            <input
              {...control}
              maxLength={120}
              value={value.name}
              onChange={({ target }) => onValue({ ...value, name: target.value })}
            />
          )}
        </Field>
        <Field label={words.deputyContact}>
          {(control) => (
            <input
              {...control}
              maxLength={200}
              value={value.contact}
              onChange={({ target }) => onValue({ ...value, contact: target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
