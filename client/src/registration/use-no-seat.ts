import { type Counted, type OpenForm, shortagesFor } from '@case-lab/contract';
import { useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';

/** Why there is no seat for somebody now, a sentence for each reason; nothing where there is one. */
export function useNoSeat(open: OpenForm): (who: Counted) => string {
  const { waitsFor } = useWords(registeringWords);
  return (who) =>
    shortagesFor(open, who)
      .map((shortage) => waitsFor[shortage])
      .join(' ');
}
