import { Button } from './Button.tsx';
import styles from './Question.module.css';
import { Sheet } from './Sheet.tsx';

type QuestionProps = { text: string; yes: string; no: string; onYes: () => void; onNo: () => void };

/** Asks before something is lost. */
export function Question({ text, yes, no, onYes, onNo }: QuestionProps) {
  return (
    <Sheet title={yes} closeWord={no} onClose={onNo}>
      <div className={styles.question}>
        <p>{text}</p>
        <div className={styles.row}>
          <Button kind="main" onClick={onYes}>
            {yes}
          </Button>
          <Button onClick={onNo}>{no}</Button>
        </div>
      </div>
    </Sheet>
  );
}
