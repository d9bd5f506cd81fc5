import type { Agreement } from '@case-lab/contract/boards';
import { judgingWords } from '../../words/judging.ts';
import { useWords } from '../../words/language.ts';
import styles from './Cell.module.css';
import { VerdictMark } from './VerdictMark.tsx';

/** What the group agrees on for one cell. */
export function Agreed({ agreement: { verdict, sentence } }: { agreement: Agreement }) {
  const words = useWords(judgingWords);
  return (
    <span className={styles.agreed} data-agreed={verdict}>
      <span className={styles.agreedHead}>
        <VerdictMark verdict={verdict} />
        <span>
          {words.agreed}: {words.verdicts[verdict]}.
        </span>
      </span>
      {sentence && (
        <span className={styles.sentence} dir="auto">
          {sentence}
        </span>
      )}
    </span>
  );
}
