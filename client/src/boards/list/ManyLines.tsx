import { inLanguage } from '@case-lab/contract';
import type { Frame } from '@case-lab/contract/boards';
import { Button } from '../../parts/Button.tsx';
import { boardWords } from '../../words/boards.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './Compose.module.css';

type ManyLinesProps = { lines: string[]; frame: Frame; onYes: () => void; onNo: () => void };

/** Several lines were pasted: a note each, or all in one? */
export function ManyLines({ lines, frame, onYes, onNo }: ManyLinesProps) {
  const words = useWords(boardWords);
  const { language } = useLanguage();
  return (
    <div className={styles.many} role="alertdialog" aria-label={words.manyYes(lines.length)}>
      <p>{words.manyLines(lines.length, inLanguage(frame.title, language).text)}</p>
      <div className={styles.choices}>
        <Button size="small" kind="main" autoFocus onClick={onYes}>
          {words.manyYes(lines.length)}
        </Button>
        <Button size="small" onClick={onNo}>
          {words.manyNo}
        </Button>
      </div>
    </div>
  );
}
