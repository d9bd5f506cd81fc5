import type { CaseCard, Expert, ExpertInvitation } from '@case-lab/contract';
import { useMutation } from '@tanstack/react-query';
import { Refused } from '../../cases/Refused.tsx';
import { pageAt } from '../../cases/upload.ts';
import { localOf, momentOf } from '../../experts/lab-time.ts';
import { useInvitationCall } from '../../experts/use-invitations.ts';
import { useLab } from '../../labs/use-lab.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { deskApi } from '../../wire/desk-http.ts';
import { expertsWords } from '../../words/experts.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import styles from './Experts.module.css';

type ExpertRowProps = {
  labId: string;
  one: ExpertInvitation;
  cases: CaseCard[];
  portraitId: string | undefined;
  onLink: (link: string) => void;
};

/** One expert: their state, what is missing, their link, and what the day says of them. */
export function ExpertRow({ labId, one, cases, portraitId, onLink }: ExpertRowProps) {
  const words = useWords(expertsWords);
  const linking = useMutation({
    mutationFn: () => deskApi.invitations.link({ labId, expertId: one.id }),
    onSuccess: ({ link }) => onLink(link),
  });
  const { name, contact } = one.profile.deputy;
  return (
    <li className={styles.expert} data-expert={one.state}>
      {portraitId ? (
        <img src={pageAt(portraitId, 1, 'small')} alt="" className={styles.portrait} />
      ) : (
        <span className={styles.portrait} />
      )}
      <div className={styles.about}>
        <h2 className={styles.name}>{one.name}</h2>
        <p className={styles.soft}>{words.roles[one.role]}</p>
        {cases.map(({ id, code, title }) => (
          <p key={id}>
            <span className={styles.code}>{code}</span> <InLanguage text={title} />
          </p>
        ))}
        {name && (
          <p className={styles.soft}>
            {words.deputyIs} {[name, contact].filter(Boolean).join(', ')}
          </p>
        )}
        <Missing one={one} hasCase={cases.length > 0} hasPortrait={portraitId !== undefined} />
      </div>
      <div className={styles.acts}>
        <StateOf labId={labId} one={one} />
        <Button size="small" busy={linking.isPending} onClick={() => linking.mutate()}>
          {words.newLink}
          <span className="unseen"> {one.name}</span>
        </Button>
      </div>
      <Refused error={linking.error} />
    </li>
  );
}

type MissingProps = { one: ExpertInvitation; hasCase: boolean; hasPortrait: boolean };

function Missing({ one, hasCase, hasPortrait }: MissingProps) {
  const words = useWords(expertsWords);
  const { name, about, deputy } = one.profile;
  const missing = [
    !(name.ru && about.ru) && words.lacksRussian,
    !(name.en && about.en) && words.lacksEnglish,
    !hasPortrait && words.lacksPortrait,
    !deputy.name && words.lacksDeputy,
    one.role === 'case_giver' && !hasCase && words.lacksCase,
  ].filter((word) => word !== false);
  if (missing.length === 0) return <p className={styles.good}>{words.nothingMissing}</p>;
  return (
    <p className={styles.missing}>
      {words.missing} {missing.join(', ')}
    </p>
  );
}

const STATES: Expert['state'][] = [
  ...(['invited', 'accepted', 'materials_ready', 'arrived', 'done'] as const),
  ...(['declined', 'delayed', 'no_show', 'replaced'] as const),
];

function StateOf({ labId, one }: { labId: string; one: ExpertInvitation }) {
  const words = useWords(expertsWords);
  const timezone = useLab(labId).data?.timezone ?? 'UTC';
  const run = useInvitationCall(labId);
  const settling = useMutation({
    mutationFn: (wish: { state: Expert['state']; expectedAt: string | null }) =>
      run(deskApi.invitations.settle({ labId, expertId: one.id, ...wish })),
  });
  return (
    <div className={styles.state}>
      <Field label={<span className="unseen">{`${words.becomes}: ${one.name}`}</span>}>
        {(control) => (
          <select
            {...control}
            value={one.state}
            onChange={({ target }) =>
              settling.mutate({ state: target.value as Expert['state'], expectedAt: null })
            }
          >
            {STATES.map((state) => (
              <option key={state} value={state}>
                {words.states[state]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {one.state === 'delayed' && (
        <Field label={words.expected}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              defaultValue={one.expectedAt ? localOf(one.expectedAt, timezone) : ''}
              onBlur={({ target }) =>
                settling.mutate({ state: 'delayed', expectedAt: momentOf(target.value, timezone) ?? null })
              }
            />
          )}
        </Field>
      )}
      <Refused error={settling.error} />
    </div>
  );
}
