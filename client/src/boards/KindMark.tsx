import type { NoteKind } from '@case-lab/contract/boards';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import styles from './Marks.module.css';

/** What a note is, in a word; an idea, the usual case, says nothing. */
export function KindMark({ kind }: { kind: NoteKind }) {
  const words = useWords(boardWords);
  return kind === 'idea' ? null : <span className={styles.kind}>{words.kinds[kind]}</span>;
}
