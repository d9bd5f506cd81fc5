import type { ListedRegistration, OpenForm } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { appWords } from '../words/app.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { registrationDeskWords } from '../words/registration-desk.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './Desk.module.css';
import { KeptAboutMe } from './KeptAboutMe.tsx';
import { StateChip } from './RegistrationRow.tsx';
import { SamePerson } from './SamePerson.tsx';
import { useDecide } from './use-registrations.ts';

type RegistrationSheetProps = {
  labId: string;
  row: ListedRegistration;
  rows: ListedRegistration[];
  open: OpenForm;
  onClose: () => void;
};
type Decision = 'confirmed' | 'declined' | 'cancelled';

/** What may still become of a registration in each state. */
const OPEN: Partial<Record<ListedRegistration['state'], Decision[]>> = {
  submitted: ['confirmed', 'declined'],
  waitlisted: ['confirmed', 'declined', 'cancelled'],
  confirmed: ['declined', 'cancelled'],
  declined: ['confirmed'],
  cancelled: ['confirmed'],
};

/** One registration with everything that was said, what may be done with it, and who may be the same person. */
export function RegistrationSheet({ labId, row, rows, open, onClose }: RegistrationSheetProps) {
  const words = useWords(registrationDeskWords);
  const app = useWords(appWords);
  const { language } = useLanguage();
  const alike = rows.filter(({ id }) => row.alike.includes(id));
  const since = new Date(row.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Sheet title={row.applicant.name} closeWord={app.close} onClose={onClose} aside={<StateChip row={row} />}>
      <div className={styles.stack}>
        <p className={styles.soft}>
          {words.source[row.source]} · {since}
        </p>
        <Decisions labId={labId} row={row} />
        {alike.map((other) => (
          <SamePerson key={other.id} labId={labId} row={row} other={other} />
        ))}
        <KeptAboutMe registration={row} open={open} />
      </div>
    </Sheet>
  );
}

function Decisions({ labId, row }: { labId: string; row: ListedRegistration }) {
  const words = useWords(registrationDeskWords);
  const refusal = useDeskRefusal();
  const decide = useDecide(labId);
  const [asked, ask] = useState<Decision>();
  const word: Record<Decision, string> = {
    confirmed: words.confirm,
    declined: words.decline,
    cancelled: words.cancel,
  };
  const act = (state: Decision) =>
    decide.mutate({ ids: [row.id], state }, { onSuccess: () => ask(undefined) });
  if (asked)
    return (
      <Notice
        kind="warn"
        title={asked === 'declined' ? words.declineTitle(1) : words.cancelTitle}
        action={
          <div className={styles.bar}>
            <Button kind="danger" busy={decide.isPending} onClick={() => act(asked)}>
              {word[asked]}
            </Button>
            <Button onClick={() => ask(undefined)}>{words.keep}</Button>
          </div>
        }
      >
        {words.declineMore}
      </Notice>
    );
  return (
    <>
      {decide.error && <Notice kind="danger">{refusal(decide.error)}</Notice>}
      <div className={styles.bar}>
        {OPEN[row.state]?.map((state) =>
          state === 'confirmed' ? (
            <Button key={state} kind="main" busy={decide.isPending} onClick={() => act(state)}>
              {word[state]}
            </Button>
          ) : (
            <Button key={state} kind="danger" onClick={() => ask(state)}>
              {word[state]}
            </Button>
          ),
        )}
      </div>
    </>
  );
}
