import styles from './Waiting.module.css';

/** Grey lines where the text will stand; what is awaited is said to those who listen, and shown when it takes long. */
export function Waiting({ word, lines = 3 }: { word: string; lines?: number }) {
  return (
    <div role="status" className={styles.waiting}>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <span key={line} className={styles.line} />
      ))}
      <span className={styles.word}>{word}</span>
    </div>
  );
}
