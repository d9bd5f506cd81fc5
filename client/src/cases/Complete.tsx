import { caseCardWords } from '../words/case-cards.ts';
import { useWords } from '../words/language.ts';
import styles from './Complete.module.css';
import type { Completeness } from './completeness.ts';

/** How much is written in each language, as a sentence and as a bar. */
export function Complete({ ru, en, all }: Completeness) {
  const words = useWords(caseCardWords);
  return (
    <p className={styles.complete}>
      <meter className={styles.meter} min={0} max={2 * all} value={ru + en} aria-hidden="true" />
      {words.complete(ru, en, all)}
    </p>
  );
}
