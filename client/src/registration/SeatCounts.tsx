import { isMeantBy, type ListedRegistration, type Quota, type RegistrationForm } from '@case-lab/contract';
import { useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import { registrationDeskWords } from '../words/registration-desk.ts';
import styles from './Desk.module.css';

const SEATED = ['confirmed', 'checked_in', 'attended'];

/** How many seats are given, against the capacity and each quota. */
export function SeatCounts({ rows, form }: { rows: ListedRegistration[]; form: RegistrationForm }) {
  const words = useWords(registrationDeskWords);
  const nameOf = useQuotaName();
  const seated = rows.filter(({ state }) => SEATED.includes(state));
  const waiting = rows.filter(({ state }) => state === 'waitlisted').length;
  const { capacity, quotas } = form;
  return (
    <ul className={styles.counts} aria-label={words.seats}>
      <li className={styles.count}>
        <strong>{words.seated(seated.length, capacity)}</strong>
        {capacity !== null && <Bar n={seated.length} most={capacity} />}
        {waiting > 0 && <span className={styles.soft}>{words.waiting(waiting)}</span>}
      </li>
      {quotas.map((quota) => {
        const n = seated.filter(({ applicant }) => isMeantBy(quota, applicant)).length;
        return (
          <li key={`${quota.by} ${quota.value}`} className={styles.count}>
            <span>{words.quotaOf(nameOf(quota), n, quota.most)}</span>
            <Bar n={n} most={quota.most} />
          </li>
        );
      })}
    </ul>
  );
}

/** The numbers stand beside it in words. */
const Bar = ({ n, most }: { n: number; most: number }) => (
  <meter value={n} max={Math.max(1, most)} aria-hidden="true" />
);

function useQuotaName(): (quota: Quota) => string {
  const kinds: Record<string, string> = useWords(registeringWords).kinds;
  return ({ by, value }) => (by === 'organisation' ? (kinds[value] ?? value) : value);
}
