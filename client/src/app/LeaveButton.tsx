import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Button } from '../parts/Button.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { forgetSeat } from '../people/kept-seat.ts';
import { api, refusalOf } from '../wire/http.ts';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { refusalWords } from '../words/refusals.ts';

/** Signs this device out. Only the server can end a session, so without a connection it says so and nothing changes. */
export function LeaveButton() {
  const words = useWords(appWords);
  const refusals = useWords(refusalWords);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const say = useSay();
  const leave = async () => {
    try {
      await api.people.leave();
    } catch (error) {
      if (refusalOf(error) !== 'NOT_SIGNED_IN')
        return say({ kind: 'danger', text: refusals[refusalOf(error)] });
    }
    forgetSeat();
    await navigate('/', { replace: true });
    cache.clear();
  };
  return (
    <Button
      kind="quiet"
      size="small"
      aria-label={words.leave}
      title={words.leave}
      onClick={() => void leave()}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path
          d="M8 3H4v14h4M8 10h9m0 0-3.5-3.5M17 10l-3.5 3.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </Button>
  );
}
