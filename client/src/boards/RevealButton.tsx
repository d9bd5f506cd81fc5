import { useSay } from '../parts/Toasts.tsx';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { useBoard } from './board-context.ts';
import styles from './Marks.module.css';

/** Shows one of one's own unrevealed notes to the group. */
export function RevealButton({ id }: { id: string }) {
  const { acts, canEdit } = useBoard();
  const words = useWords(boardWords);
  const say = useSay();
  const reveal = async () => {
    await acts.reveal([id]);
    say({ text: words.revealed(1) });
  };
  if (!canEdit) return null;
  return (
    <button type="button" className={styles.lift} onClick={() => void reveal()}>
      {words.reveal}
    </button>
  );
}
