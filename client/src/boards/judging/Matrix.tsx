import type { Technology } from '@case-lab/contract';
import type { Judgement } from '@case-lab/contract/boards';
import { judgingWords } from '../../words/judging.ts';
import { useTell, useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import styles from './Matrix.module.css';
import { useAllJudgements } from './use-judgements.ts';
import { VerdictMark } from './VerdictMark.tsx';

type MatrixProps = { technologies: readonly Technology[]; onChoose: (technologyId: string) => void };

/** Technology by territory, in each cell the verdicts given for it; a row leads to its card. */
export function Matrix({ technologies, onChoose }: MatrixProps) {
  const { territory } = useBoard();
  const words = useWords(judgingWords);
  const tell = useTell();
  const judgements = useAllJudgements();
  const places = [...new Set(judgements.map((one) => one.territory))]
    .flatMap((id) => territory(id) ?? [])
    .map(({ id, name }) => ({ id, name: tell(name) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  if (places.length === 0) return null;
  return (
    <div className={styles.matrix}>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.matrix}</caption>
        <thead>
          <tr>
            <td />
            {places.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {technologies.map(({ id, code, name }) => (
            <tr key={id}>
              <th scope="row">
                <button type="button" className={styles.row} onClick={() => onChoose(id)}>
                  {code} {tell(name)}
                </button>
              </th>
              {places.map((place) => (
                <Cell key={place.id} given={judgements.filter(isAbout(id, place.id))} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ given }: { given: Judgement[] }) {
  const words = useWords(judgingWords);
  return (
    <td>
      <span className={styles.cell}>
        {given.map(({ participant, verdict }) => (
          <span key={participant} title={words.verdicts[verdict]}>
            <VerdictMark verdict={verdict} />
            <span className="unseen">{words.verdicts[verdict]}</span>
          </span>
        ))}
      </span>
    </td>
  );
}

const isAbout = (technology: string, territory: string) => (one: Judgement) =>
  one.technology === technology && one.territory === territory;
