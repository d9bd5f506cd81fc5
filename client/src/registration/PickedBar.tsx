import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { registrationDeskWords } from '../words/registration-desk.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './Desk.module.css';
import { useDecide } from './use-registrations.ts';

type PickedBarProps = { labId: string; ids: string[]; unpick: () => void };

/** What may be done with all that are picked, at once: all or none. */
export function PickedBar({ labId, ids, unpick }: PickedBarProps) {
  const words = useWords(registrationDeskWords);
  const app = useWords(appWords);
  const refusal = useDeskRefusal();
  const say = useSay();
  const decide = useDecide(labId);
  const [isAsking, setAsking] = useState(false);
  const act = (state: 'confirmed' | 'declined') =>
    decide.mutate(
      { ids, state },
      {
        onSuccess: (changed) => {
          setAsking(false);
          unpick();
          say({ text: words.done(changed.length) });
        },
        onError: (error) => say({ text: refusal(error), kind: 'danger' }),
      },
    );
  return (
    <section className={styles.picked} aria-label={words.picked(ids.length)}>
      <strong>{words.picked(ids.length)}</strong>
      <Button kind="main" busy={decide.isPending} onClick={() => act('confirmed')}>
        {words.confirmMany(ids.length)}
      </Button>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {words.declineMany(ids.length)}
      </Button>
      <Button kind="quiet" onClick={unpick}>
        {words.unpick}
      </Button>
      <span className={styles.soft}>{words.pastQuotas}</span>
      {isAsking && (
        <Sheet title={words.declineTitle(ids.length)} closeWord={app.close} onClose={() => setAsking(false)}>
          <div className={styles.stack}>
            <Notice kind="warn">{words.declineMore}</Notice>
            <div className={styles.bar}>
              <Button kind="danger" busy={decide.isPending} onClick={() => act('declined')}>
                {words.declineMany(ids.length)}
              </Button>
              <Button onClick={() => setAsking(false)}>{words.keep}</Button>
            </div>
          </div>
        </Sheet>
      )}
    </section>
  );
}
