import type { ListedRegistration } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { useWords } from '../words/language.ts';
import { registrationDeskWords } from '../words/registration-desk.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './Desk.module.css';
import { StateChip } from './RegistrationRow.tsx';
import { useMerge } from './use-registrations.ts';

type SamePersonProps = { labId: string; row: ListedRegistration; other: ListedRegistration };

/** Somebody who may be the same person: an organiser looks at both, and makes them one. */
export function SamePerson({ labId, row, other }: SamePersonProps) {
  const words = useWords(registrationDeskWords);
  const refusal = useDeskRefusal();
  const say = useSay();
  const merge = useMerge(labId);
  const { name, email, territory, organisation } = other.applicant;
  const act = () =>
    merge.mutate(
      { registrationId: other.id, into: row.id },
      {
        onSuccess: () => say({ text: words.merged }),
        onError: (error) => say({ text: refusal(error), kind: 'danger' }),
      },
    );
  return (
    <section className={styles.other}>
      <h3>{words.mergeTitle}</h3>
      <p>
        <strong>{name}</strong> <StateChip row={other} />
        <br />
        {[email, territory, organisation].filter(Boolean).join(' · ')}
      </p>
      <p className={styles.soft}>{words.mergeMore}</p>
      <div>
        <Button busy={merge.isPending} onClick={act}>
          {words.mergeInto}
        </Button>
      </div>
    </section>
  );
}
