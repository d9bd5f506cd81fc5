import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { useBoard } from './board-context.ts';
import styles from './Marks.module.css';

/** Offers to take a note to the plenary, where the screen around the board offers that at all. */
export function LiftButton({ id }: { id: string }) {
  const { onLift, lifted } = useBoard();
  const words = useWords(boardWords);
  const isLifted = lifted?.has(id) ?? false;
  if (isLifted) return <span className={styles.lifted}>{words.lifted}</span>;
  if (!onLift) return null;
  return (
    <button type="button" className={styles.lift} onClick={() => onLift(id)}>
      {words.lift}
    </button>
  );
}
