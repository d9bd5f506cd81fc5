import { Icon } from '../parts/Icon.tsx';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import styles from './BoardPanel.module.css';
import { useBoard } from './board-context.ts';
import { useStatus } from './use-board.ts';

const marks = {
  saved: 'm4 10.5 4 4 8-9',
  waiting: 'M10 5v5.2l3.2 2M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15',
  not: 'M10 4v7m0 4.2v.3',
};

/** Where what was written is now, in words and a mark (B3). */
export function SavedChip() {
  const words = useWords(boardWords);
  const saved = useStatus(useBoard().store, 'saved');
  const state = typeof saved === 'object' ? 'waiting' : saved === 'saved' ? 'saved' : 'not';
  const text = {
    saved: words.saved,
    waiting: words.waiting(typeof saved === 'object' ? saved.waiting : 0),
    not: words.notSaved,
  };
  const more = { saved: words.savedMore, waiting: words.waitingMore, not: words.notSavedMore };
  return (
    <span className={`${styles.saved} ${styles[state]}`} title={more[state]} data-saved={state}>
      <Icon d={marks[state]} size={18} />
      {text[state]}
    </span>
  );
}
