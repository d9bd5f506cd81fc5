import { useWords } from '../../words/language.ts';
import { tableWords } from '../../words/table.ts';
import { LookHere } from './LookHere.tsx';
import styles from './Table.module.css';
import { useNameOf } from './use-name-of.ts';

/** Asks everybody to look at a note. */
export function LookAtNote({ id }: { id: string }) {
  const words = useWords(tableWords);
  const nameOf = useNameOf();
  const at = { is: 'note', id } as const;
  return (
    <LookHere at={() => at} word={words.lookHereAt(nameOf(at))} className={styles.lookAtNote} withWords />
  );
}
