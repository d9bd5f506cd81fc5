import type { Judgement } from '@case-lab/contract/boards';
import { judgingWords } from '../../words/judging.ts';
import { useWords } from '../../words/language.ts';
import styles from './Cell.module.css';
import { VerdictMark } from './VerdictMark.tsx';
import { distribution } from './verdicts.ts';

/** How many gave each verdict: signs with numbers to the eye, words to the ear. */
export function Counts({ judgements }: { judgements: readonly Judgement[] }) {
  const words = useWords(judgingWords);
  return (
    <span className={styles.counts}>
      {distribution(judgements).map(({ verdict, given }) => (
        <span
          key={verdict}
          className={styles.count}
          title={words.given(words.verdicts[verdict], given.length)}
        >
          <VerdictMark verdict={verdict} />
          <span aria-hidden="true">{given.length}</span>
          <span className="unseen">{words.given(words.verdicts[verdict], given.length)}. </span>
        </span>
      ))}
    </span>
  );
}
