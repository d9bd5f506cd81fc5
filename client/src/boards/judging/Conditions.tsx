import { CONDITIONS, type Condition } from '@case-lab/contract/boards';
import { judgingWords } from '../../words/judging.ts';
import { useWords } from '../../words/language.ts';
import styles from './Conditions.module.css';

type ConditionsProps = {
  legend: string;
  ticked: readonly Condition[];
  onTick: (ticked: readonly Condition[]) => void;
};

/** What commonly stands in the way of a practice or helps it, to be ticked. */
export function Conditions({ legend, ticked, onTick }: ConditionsProps) {
  const { conditions } = useWords(judgingWords);
  return (
    <fieldset className={styles.conditions}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.chips}>
        {CONDITIONS.map((one) => (
          <label key={one} className={styles.chip}>
            <input
              type="checkbox"
              className="unseen"
              checked={ticked.includes(one)}
              onChange={({ target }) =>
                onTick(target.checked ? [...ticked, one] : ticked.filter((other) => other !== one))
              }
            />
            <span>{conditions[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
