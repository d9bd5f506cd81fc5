import type { Change } from '@case-lab/contract';
import { InLanguage } from '../words/InLanguage.tsx';
import styles from './ChangeList.module.css';

/** What a release changes, a sentence each. */
export function ChangeList({ changes }: { changes: Change[] }) {
  return (
    <ul className={styles.changes}>
      {changes.map(({ words }) => (
        <li key={`${words.ru} ${words.en}`}>
          <InLanguage text={words} />
        </li>
      ))}
    </ul>
  );
}
