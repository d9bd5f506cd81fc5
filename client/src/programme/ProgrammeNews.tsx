import type { Role } from '@case-lab/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSay } from '../parts/Toasts.tsx';
import { queries } from '../wire/http.ts';
import { useTell, useWords } from '../words/language.ts';
import { sessionWords } from '../words/sessions.ts';

/** The releases of the programme, the newest first. */
export function useReleases(labId: string) {
  return useQuery(queries.programme.releases.queryOptions({ input: { labId } }));
}

const SEEN_AT = 'case-lab:release';

/**
 * Tells in one line what a new release has changed, once on each device, also when it came out while the device was away;
 * and has the programme asked for again.
 */
export function ProgrammeNews({ me }: { me: { lab: { id: string }; participant: { role: Role } } }) {
  const labId = me.lab.id;
  // The hall has nobody to tell it to.
  const isSaid = me.participant.role !== 'hall';
  const cache = useQueryClient();
  const say = useSay();
  const tell = useTell();
  const words = useWords(sessionWords);
  const [last] = useReleases(labId).data ?? [];
  useEffect(() => {
    if (!last) return;
    const seen = Number(localStorage.getItem(`${SEEN_AT}:${labId}`) ?? last.number);
    localStorage.setItem(`${SEEN_AT}:${labId}`, String(last.number));
    if (last.number <= seen) return;
    void cache.invalidateQueries({ queryKey: queries.programme.sessions.key() });
    const told = last.changes.filter(({ isPublic }) => isPublic);
    const [first] = told;
    if (isSaid && first)
      say({
        text: last.number === 1 ? words.out : words.news(tell(first.words), told.length - 1),
        ms: 12_000,
      });
  }, [cache, labId, last, isSaid, say, tell, words]);
  return null;
}
