import { useWords } from '../words/language.ts';
import { savingWords } from '../words/saving.ts';
import styles from './SavingLine.module.css';

type SavingLineProps = {
  state: 'saved' | 'saving' | 'kept';
  /** In words why it is not saved, where that does not pass by itself. */
  refused?: string;
};

/** Whether what was written is saved: said to the eye always, and aloud when it is not. */
export function SavingLine({ state, refused }: SavingLineProps) {
  const words = useWords(savingWords);
  const text = refused ? `${words.refused} ${refused}` : words[state];
  return (
    <p className={styles.line} data-saving={refused ? 'refused' : state} role={refused ? 'alert' : 'status'}>
      {text}
    </p>
  );
}
