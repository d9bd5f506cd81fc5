import { Icon } from '../parts/Icon.tsx';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { useBoard } from './board-context.ts';
import styles from './Marks.module.css';
import { useIsUnsent } from './use-board.ts';

/** A clock on a note that is not wholly on the server yet. */
export function UnsentMark({ id }: { id: string }) {
  const words = useWords(boardWords);
  if (!useIsUnsent(useBoard().store, id)) return null;
  return (
    <span className={styles.unsent} title={words.unsent} data-unsent="">
      <Icon d="M10 5.5V10l2.8 1.8M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15" size={16} />
      <span className="unseen">{words.unsent}</span>
    </span>
  );
}
