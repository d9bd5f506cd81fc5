import { isAnonymous, type Technology } from '@case-lab/contract';
import { useRef, useState } from 'react';
import { Waiting } from '../../parts/Waiting.tsx';
import { boardWords } from '../../words/boards.ts';
import { judgingWords } from '../../words/judging.ts';
import { useTell, useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { useStatus } from '../use-board.ts';
import styles from './Judging.module.css';
import { Matrix } from './Matrix.tsx';
import { TechnologyCard } from './TechnologyCard.tsx';
import { useAllJudgements } from './use-judgements.ts';

/** Each technology of the case as a card: one's own verdict for one's own territory, and what the group says. */
export function Judging() {
  const { store, technologies } = useBoard();
  const words = useWords(judgingWords);
  const board = useWords(boardWords);
  const isLoaded = useStatus(store, 'isLoaded');
  if (!technologies || !isLoaded) return <Waiting word={board.loading} lines={5} />;
  if (technologies.length === 0) return <p className={styles.hint}>{words.none}</p>;
  return <Cards technologies={technologies} />;
}

type CardsProps = { technologies: readonly Technology[] };

function Cards({ technologies }: CardsProps) {
  const words = useWords(judgingWords);
  const bar = useBar();
  const ordered = useRarelyJudgedFirst(technologies);
  const cards = useRef<HTMLOListElement>(null);
  const choose = (id: string) => {
    const card = cards.current?.querySelector<HTMLElement>(`[data-id="${id}"]`);
    card?.scrollIntoView({ block: 'nearest' });
    card?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.judging}>
      {bar ? <p className={styles.hint}>{words[bar]}</p> : <HowTo technologies={technologies} />}
      <Matrix technologies={technologies} onChoose={choose} />
      <ol className={styles.cards} ref={cards}>
        {ordered.map((technology) => (
          <li key={technology.id} data-id={technology.id} tabIndex={-1}>
            <TechnologyCard technology={technology} mayJudge={!bar} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function HowTo({ technologies }: CardsProps) {
  const { me, person } = useBoard();
  const words = useWords(judgingWords);
  const tell = useTell();
  const judgements = useAllJudgements();
  const territory = person(me.id)?.territory;
  const isMine = ({ id }: Technology) =>
    judgements.some(({ technology, participant }) => technology === id && participant === me.id);
  return (
    <div className={styles.hint}>
      <p>{territory && words.how(tell(territory.name))}</p>
      <p className={styles.progress}>
        {words.progress(technologies.filter(isMine).length, technologies.length)}
      </p>
    </div>
  );
}

/** Why one cannot judge now. */
function useBar(): 'readOnly' | 'private' | 'anonymous' | 'noTerritory' | undefined {
  const { store, me, person, canEdit, writesTo } = useBoard();
  const mode = useStatus(store, 'mode');
  if (!canEdit) return 'readOnly';
  if (isAnonymous(mode)) return 'anonymous';
  if (writesTo === 'draft') return 'private';
  return person(me.id)?.territory ? undefined : 'noTerritory';
}

/** What one has not judged oneself comes first, then what few have judged; settled at the start, for nothing may shift under the finger. */
function useRarelyJudgedFirst(technologies: readonly Technology[]) {
  const { store, me } = useBoard();
  const rank = (id: string) => {
    const given = store.judgements.of(id);
    return given.length + (given.some(({ participant }) => participant === me.id) ? 1000 : 0);
  };
  const [order] = useState(() => new Map(technologies.map(({ id }) => [id, rank(id)])));
  return [...technologies].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}
