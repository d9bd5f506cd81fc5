import { may } from '@case-lab/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { later } from '../parts/later.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { forgetSeat } from '../people/kept-seat.ts';
import { api, refusalOf } from '../wire/http.ts';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { refusalWords } from '../words/refusals.ts';
import { useNavigate } from './address.tsx';
import { useSeat } from './entrance.ts';
import styles from './LeaveButton.module.css';

const BeforeLeaving = later(async () => (await import('../boards/BeforeLeaving.tsx')).BeforeLeaving, {
  atOnce: true,
});

/** Asks once, for whoever leaves needs their link or return code to come in again. */
export function LeaveButton() {
  const words = useWords(appWords);
  const [isAsking, ask] = useState(false);
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        aria-label={words.leave}
        title={words.leave}
        onClick={() => ask(true)}
      >
        <Icon d="M8 3H4v14h4M8 10h9m0 0-3.5-3.5M17 10l-3.5 3.5" />
      </Button>
      {isAsking && <LeaveQuestion onClose={() => ask(false)} />}
    </>
  );
}

function LeaveQuestion({ onClose }: { onClose: () => void }) {
  const words = useWords(appWords);
  const { participant } = useSeat();
  const leave = useLeave();
  return (
    <Sheet title={words.leaveTitle} closeWord={words.close} onClose={onClose}>
      <p>{words.leaveMore}</p>
      <div className={styles.waiting}>
        <Suspense>
          <BeforeLeaving owner={participant.id} />
        </Suspense>
      </div>
      <div className={styles.answers}>
        <Button kind="main" onClick={() => void leave()}>
          {words.leave}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Sheet>
  );
}

/** Signs this device out. Only the server can end a session, so without a connection it says so and nothing changes. */
function useLeave(): () => Promise<void> {
  const refusals = useWords(refusalWords);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const say = useSay();
  const { participant } = useSeat();
  return async () => {
    try {
      await api.people.leave();
    } catch (error) {
      if (refusalOf(error) !== 'NOT_SIGNED_IN') {
        say({ kind: 'danger', text: refusals[refusalOf(error)] });
        return;
      }
    }
    forgetSeat();
    // What a door keeps is of other people.
    if (may(participant.role, 'check people in', { lab: true }))
      void import('../arrival/door-shelf.ts').then(({ DoorShelf }) => DoorShelf.forgetLists());
    navigate('/', { replace: true });
    cache.clear();
  };
}
