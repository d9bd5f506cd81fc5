import type { Technology } from '@case-lab/contract';
import { useState } from 'react';
import { Choice } from '../../parts/Choice.tsx';
import { useWide } from '../../parts/use-wide.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { boardWords } from '../../words/boards.ts';
import { judgingWords } from '../../words/judging.ts';
import { useTell, useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { useNameBar } from '../use-bar.ts';
import { useAllOf, useStatus } from '../use-board.ts';
import styles from './Judging.module.css';
import { Matrix } from './Matrix.tsx';
import { TechnologyCard } from './TechnologyCard.tsx';
import { useMayAgree } from './use-may-agree.ts';
import { coverage, rarelyJudgedFirst } from './verdicts.ts';

/** The technologies of the case: one's own verdicts for one's own territory, and what the group says, as cards or as a matrix. */
export function Judging() {
  const { store, technologies } = useBoard();
  const words = useWords(judgingWords);
  const board = useWords(boardWords);
  const isLoaded = useStatus(store, 'isLoaded');
  if (!technologies || !isLoaded) return <Waiting word={board.loading} lines={5} />;
  if (technologies.length === 0) return <p className={styles.hint}>{words.none}</p>;
  return <Judged technologies={technologies} />;
}

type JudgedProps = { technologies: readonly Technology[] };

function Judged({ technologies }: JudgedProps) {
  const words = useWords(judgingWords);
  const bar = useBar();
  const isWide = useWide();
  const [layout, lay] = useLayout(bar === 'noTerritory' ? 'matrix' : 'cards');
  const isMatrix = isWide && layout === 'matrix';
  const layouts = [
    { value: 'cards', text: words.cards },
    { value: 'matrix', text: words.matrix },
  ] as const;
  return (
    <div className={styles.judging}>
      <div className={styles.top}>
        <div className={styles.hint}>
          <HowTo bar={bar} isMatrix={isMatrix} />
          <Progress technologies={technologies} />
        </div>
        {isWide && (
          <Choice legend={words.layout} size="small" value={layout} options={layouts} onValue={lay} />
        )}
      </div>
      {isMatrix ? (
        <Matrix technologies={technologies} />
      ) : (
        <Cards technologies={technologies} mayJudge={!bar} />
      )}
    </div>
  );
}

function Cards({ technologies, mayJudge }: JudgedProps & { mayJudge: boolean }) {
  const { store, me } = useBoard();
  // Settled at the start: nothing may shift under the finger.
  const [order] = useState(() =>
    rarelyJudgedFirst(technologies, store.around.judgements.all(), me.id).map(({ id }) => id),
  );
  const ordered = [...technologies].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return (
    <ol className={styles.cards}>
      {ordered.map((technology) => (
        <li key={technology.id}>
          <TechnologyCard technology={technology} mayJudge={mayJudge} />
        </li>
      ))}
    </ol>
  );
}

type Bar = ReturnType<typeof useBar>;

/** Why one cannot judge now. */
function useBar() {
  const { me, person } = useBoard();
  const bar = useNameBar();
  return bar ?? (person(me.id)?.territory ? undefined : 'noTerritory');
}

function HowTo({ bar, isMatrix }: { bar: Bar; isMatrix: boolean }) {
  const { me, person } = useBoard();
  const words = useWords(judgingWords);
  const tell = useTell();
  const mayAgree = useMayAgree();
  const territory = person(me.id)?.territory;
  const how = isMatrix ? words.howMatrix : words.how;
  return (
    <p>
      {bar && words[bar]}
      {!bar && territory && how(tell(territory.name))}
      {mayAgree && ` ${words.agreeHow}`}
    </p>
  );
}

/** How far one has come oneself, and what nobody has looked at yet. */
function Progress({ technologies }: JudgedProps) {
  const { me, person } = useBoard();
  const words = useWords(judgingWords);
  const { judged, own, untouched } = coverage(technologies, useAllOf('judgements'), me.id);
  const all = technologies.length;
  const hasTerritory = person(me.id)?.territory !== undefined;
  const rest = untouched.length === 0 ? words.allJudged : judged > 0 && words.untouched(untouched);
  return (
    <p className={styles.progress}>
      {hasTerritory ? words.progress(own, all) : words.judged(judged, all)}
      {rest && `. ${rest}.`}
    </p>
  );
}

type Layout = 'cards' | 'matrix';

const KEPT_AT = 'case-lab:verdicts-as';

/** As chosen last on this device, else as given. */
function useLayout(first: Layout) {
  const [layout, setLayout] = useState<Layout>(() => {
    const kept = localStorage.getItem(KEPT_AT);
    return kept === 'matrix' || kept === 'cards' ? kept : first;
  });
  const lay = (next: Layout) => {
    localStorage.setItem(KEPT_AT, next);
    setLayout(next);
  };
  return [layout, lay] as const;
}
