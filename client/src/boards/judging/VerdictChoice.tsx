import { VERDICTS, type Verdict } from '@case-lab/contract/boards';
import { useId } from 'react';
import { judgingWords } from '../../words/judging.ts';
import { useWords } from '../../words/language.ts';
import styles from './Judging.module.css';
import { VerdictMark } from './VerdictMark.tsx';

type VerdictChoiceProps = {
  legend: string;
  value: Verdict | undefined;
  onValue: (verdict: Verdict) => void;
};

/** The five verdicts, of which one is chosen. */
export function VerdictChoice({ legend, value, onValue }: VerdictChoiceProps) {
  const words = useWords(judgingWords);
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.question}>{legend}</legend>
      <div className={styles.verdicts}>
        {VERDICTS.map((verdict) => (
          <label key={verdict} className={styles.verdict} data-verdict={verdict}>
            <input
              type="radio"
              className="unseen"
              name={name}
              value={verdict}
              checked={value === verdict}
              onChange={() => onValue(verdict)}
            />
            <VerdictMark verdict={verdict} />
            <span>{words.verdicts[verdict]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
