import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { v4 } from 'uuid';
import type { Me } from '../../groups/use-me.ts';
import { homeOf } from '../../groups/use-me.ts';
import { useSay } from '../../parts/Toasts.tsx';
import { keepSeat } from '../../people/kept-seat.ts';
import { api, queries } from '../../wire/http.ts';
import { joinWords } from '../../words/join.ts';
import { useWords } from '../../words/language.ts';
import { useNavigate } from '../address.tsx';
import { fetchGroupScreen } from '../behind-the-door.ts';

/** Takes a seat on this device: whatever was known to the one before is dropped, and their own screen opens. */
function useSitDown() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return (signedIn: Me) => {
    const me: Me = { lab: signedIn.lab, participant: signedIn.participant };
    cache.clear();
    cache.setQueryData(queries.groups.me.queryKey(), me);
    navigate(homeOf(me.participant.role), { replace: true });
  };
}

type Filled = Omit<Parameters<typeof api.groups.join>[0], 'joinKey'>;

/**
 * Joins by code. The key is made once for each person who fills the form: a phone that presses twice, or never heard the
 * first answer, gets the same seat.
 */
export function useJoin() {
  const sitDown = useSitDown();
  const say = useSay();
  const words = useWords(joinWords);
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: (filled: Filled) => {
      const form = `${filled.code} ${filled.name}`;
      const joinKey = keys.current.get(form) ?? v4();
      keys.current.set(form, joinKey);
      fetchGroupScreen();
      return api.groups.join({ ...filled, joinKey });
    },
    onSuccess: (signedIn) => {
      keepSeat(signedIn.returnCode);
      sitDown(signedIn);
      say({ text: words.keepCode(signedIn.returnCode), ms: 9000 });
    },
  });
}

/** Takes one's own seat again by the return code. */
export function useComeBack() {
  const sitDown = useSitDown();
  return useMutation({
    mutationFn: (returnCode: string) => api.groups.comeBack({ returnCode }),
    onSuccess: (signedIn, returnCode) => {
      keepSeat(returnCode);
      sitDown(signedIn);
    },
  });
}

/** Signs staff in by their link. */
export function useEnter() {
  const sitDown = useSitDown();
  const key = useRef(v4());
  return useMutation({
    // A one-time link opens for this page alone, also when it never heard the first answer.
    mutationFn: (link: string) => api.groups.enter({ link, key: key.current }),
    onSuccess: (signedIn) => {
      keepSeat();
      sitDown(signedIn);
    },
  });
}
