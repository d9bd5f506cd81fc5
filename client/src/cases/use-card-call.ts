import type { CaseCard } from '@case-lab/contract';
import { useQueryClient } from '@tanstack/react-query';
import { codeOf } from '../wire/http.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import { useTakeCard } from './use-case-cards.ts';

const PASSING = ['OFFLINE', 'NOT_SAVED', 'TOO_FAST', 'STALE'];

/** Runs what answers with a card and makes it known; somebody else's change is looked up at once. */
export function useCardCall(labId: string) {
  const take = useTakeCard(labId);
  const cache = useQueryClient();
  const say = useDeskRefusal();
  const passes = (error: unknown) => PASSING.includes(codeOf(error));
  return {
    passes,
    run: async (call: Promise<CaseCard>): Promise<CaseCard> => {
      try {
        return take(await call);
      } catch (error) {
        if (codeOf(error) === 'STALE') await cache.invalidateQueries({ queryKey: ['caseCards'] });
        throw error;
      }
    },
    /** In words, where it does not pass by itself. */
    refusedBy: (error: unknown) => (error === undefined || passes(error) ? undefined : say(error)),
  };
}
