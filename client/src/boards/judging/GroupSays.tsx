import { inLanguage, type Technology } from '@case-lab/contract';
import { useState } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import { judgingWords } from '../../words/judging.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { placeOf } from '../territory-of.ts';
import { useListOf } from '../use-board.ts';
import { Agreed } from './Agreed.tsx';
import styles from './Cell.module.css';
import { CellSheet } from './CellSheet.tsx';
import { Counts } from './Counts.tsx';
import judging from './Judging.module.css';
import { type Cell, cellKey, cellsOf, distribution, isContested, placesOf, whyOf } from './verdicts.ts';

/** What the group says of a technology: how many for each verdict, and place by place why; a place opens. */
export function GroupSays({ technology }: { technology: Technology }) {
  const words = useWords(judgingWords);
  const judgements = useListOf('judgements', technology.id);
  const agreements = useListOf('agreements', technology.id);
  const [opened, open] = useState<string>();
  const board = useBoard();
  const place = (id: string) => placeOf(board, id);
  const cells = cellsOf(judgements, agreements, place);
  if (cells.size === 0) return <p className={judging.nobody}>{words.nobodyYet}</p>;
  return (
    <>
      <section className={judging.group} aria-label={words.group}>
        <h4 className={judging.groupTitle}>
          {words.group}: {words.people(judgements.length)}
        </h4>
        <div className={judging.share} aria-hidden="true">
          {distribution(judgements).map(({ verdict, given }) => (
            <span key={verdict} data-verdict={verdict} style={{ flexGrow: given.length }} />
          ))}
        </div>
        {isContested(judgements) && <p className={judging.contested}>{words.contested}</p>}
        <ul className={styles.places}>
          {placesOf(place, judgements, agreements).map((territory) => {
            const cell = cells.get(cellKey({ technology: technology.id, territory }));
            return cell && <Place key={territory} territory={territory} cell={cell} onOpen={open} />;
          })}
        </ul>
      </section>
      {opened && <CellSheet technology={technology} territory={opened} onClose={() => open(undefined)} />}
    </>
  );
}

type PlaceProps = { territory: string; cell: Cell; onOpen: (territory: string) => void };

function Place({ territory, cell: { judgements, agreement }, onOpen }: PlaceProps) {
  const board = useBoard();
  const { language } = useLanguage();
  const found = board.territory(territory);
  const name = found && inLanguage(found.name, language);
  const whys = judgements.map(whyOf).filter(Boolean);
  return (
    <li>
      <button type="button" className={styles.place} onClick={() => onOpen(territory)}>
        <span className={styles.head}>
          <span className={styles.name} lang={name?.lang}>
            {name?.text ?? '–'}
          </span>
          <Counts judgements={judgements} />
          <Icon d="m7 4 6 6-6 6" size={16} />
        </span>
        {whys.map((why) => (
          <q key={why} className={styles.why} dir="auto">
            {why}
          </q>
        ))}
        {agreement && <Agreed agreement={agreement} />}
      </button>
    </li>
  );
}
