import { judge, type Opinion } from '@case-lab/contract/boards';
import { judgingWords } from '../../words/judging.ts';
import { useTell, useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { placeOf } from '../territory-of.ts';
import { useListOf } from '../use-board.ts';
import styles from './Judging.module.css';
import { VerdictChoice } from './VerdictChoice.tsx';
import { Why } from './Why.tsx';

/** One's own verdict on a technology for one's own territory; its why unfolds below. */
export function OwnVerdict({ technology }: { technology: string }) {
  const board = useBoard();
  const { acts, me, person } = board;
  const words = useWords(judgingWords);
  const tell = useTell();
  const judgements = useListOf('judgements', technology);
  const territory = person(me.id)?.territory;
  if (!territory) return null;
  const own = judgements.find(
    (one) => one.participant === me.id && placeOf(board, one.territory) === territory.id,
  );
  // What one has judged stays under the name of the place that one spoke for then.
  const judged = { technology, territory: own?.territory ?? territory.id, participant: me.id };
  const say = (opinion: Partial<Opinion>) => void acts.edit('board', (doc) => judge(doc, judged, opinion));
  return (
    <div className={styles.own}>
      <VerdictChoice
        legend={words.question(tell(territory.name))}
        value={own?.verdict}
        onValue={(verdict) => say({ verdict })}
      />
      {own && <Why own={own} say={say} />}
    </div>
  );
}
