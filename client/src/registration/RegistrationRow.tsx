import type { ListedRegistration } from '@case-lab/contract';
import { useWords } from '../words/language.ts';
import { registrationDeskWords } from '../words/registration-desk.ts';
import styles from './Desk.module.css';

type RegistrationRowProps = {
  row: ListedRegistration;
  isPicked: boolean;
  pick: (id: string, isPicked: boolean) => void;
  open: (id: string) => void;
};

/** One registration in the list: to be picked, or opened. */
export function RegistrationRow({ row, isPicked, pick, open }: RegistrationRowProps) {
  const words = useWords(registrationDeskWords);
  const { name, email, territory, organisation, region } = row.applicant;
  return (
    <li className={styles.row}>
      <label className={styles.pick}>
        <input
          type="checkbox"
          aria-label={words.pick(name)}
          checked={isPicked}
          onChange={({ target }) => pick(row.id, target.checked)}
        />
      </label>
      <button type="button" className={styles.who} onClick={() => open(row.id)}>
        <span>
          <strong>{name}</strong>
          <small>{email}</small>
        </span>
        <span>
          {territory}
          <small>{[region, organisation].filter(Boolean).join(' · ')}</small>
        </span>
      </button>
      <span className={styles.state}>
        <StateChip row={row} />
        {row.alike.length > 0 && <span className={styles.alike}>{words.alike}</span>}
      </span>
    </li>
  );
}

export function StateChip({ row: { state, place } }: { row: ListedRegistration }) {
  const words = useWords(registrationDeskWords);
  return (
    <span className={styles.chip} data-state={state}>
      {place === null ? words.states[state] : words.place(place)}
    </span>
  );
}
