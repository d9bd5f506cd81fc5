import type { ExportFormat } from '@case-lab/contract';
import { useId } from 'react';
import { useMe } from '../../groups/use-me.ts';
import { Button } from '../../parts/Button.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { appWords } from '../../words/app.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { paperWords } from '../../words/paper.ts';
import { useBoard } from '../board-context.ts';
import styles from './PaperSheet.module.css';

const TO_READ = ['pdf', 'png', 'svg', 'md'] as const;
const TO_COUNT = ['notes.csv', 'verdicts.csv', 'steps.csv'] as const;

/** Print, and the board as files: links of the browser's own, which it keeps where it keeps all it downloads. */
export function PaperSheet({ onClose }: { onClose: () => void }) {
  const words = useWords(paperWords);
  const app = useWords(appWords);
  return (
    <Sheet title={words.title} closeWord={app.close} onClose={onClose}>
      <div className={styles.paper}>
        <p className={styles.soft}>{words.more}</p>
        <section className={styles.print}>
          <Button kind="main" onClick={() => globalThis.print()}>
            {words.print}
          </Button>
          <p className={styles.soft}>{words.printMore}</p>
        </section>
        <Files title={words.toRead} formats={TO_READ} />
        <Files title={words.toCount} formats={TO_COUNT} />
      </div>
    </Sheet>
  );
}

function Files({ title, formats }: { title: string; formats: readonly ExportFormat[] }) {
  const words = useWords(paperWords);
  const addressOf = useAddress();
  const titleId = useId();
  return (
    <section className={styles.files}>
      <h3 id={titleId} className={styles.title}>
        {title}
      </h3>
      <ul className={styles.list} aria-labelledby={titleId}>
        {formats.map((format) => (
          <li key={format}>
            {/* The server gives the file its name. */}
            <a className={styles.file} href={addressOf(format)} download="">
              <strong>{words.formats[format].name}</strong>
              <span className={styles.soft}>{words.formats[format].more}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useAddress(): (format: ExportFormat) => string | undefined {
  const { store } = useBoard();
  const { language } = useLanguage();
  const labId = useMe().data?.lab.id;
  return (format) =>
    labId && `/api/labs/${labId}/boards/${store.boardId}/export/${format}?language=${language}`;
}
