import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import { ownDataWords } from '../words/own-data.ts';
import { EraseQuestion } from './EraseQuestion.tsx';
import styles from './OwnData.module.css';

type OwnDataProps = {
  /** Where the files lie, without their format. */
  address: string;
  erase: () => Promise<unknown>;
  onErased: () => void;
};

/** What the lab knows of whoever asks, to take along; and its end, after a question. */
export function OwnData({ address, erase, onErased }: OwnDataProps) {
  const words = useWords(ownDataWords);
  const { language } = useLanguage();
  const [isAsking, ask] = useState(false);
  const files = [
    { format: 'md', word: words.read },
    { format: 'json', word: words.program },
  ];
  return (
    <section className={styles.data}>
      <div>
        <h3>{words.title}</h3>
        <p className={styles.soft}>{words.more}</p>
      </div>
      <div className={styles.doings}>
        {files.map(({ format, word }) => (
          // The server gives the file its name.
          <a
            key={format}
            className={styles.file}
            href={`${address}/${format}?language=${language}`}
            download=""
          >
            {word}
          </a>
        ))}
        <Button kind="danger" size="small" onClick={() => ask(true)}>
          {words.erase}
        </Button>
      </div>
      {isAsking && (
        <EraseQuestion
          title={words.eraseTitle}
          text={`${words.eraseMore} ${words.takeFirst}`}
          erase={erase}
          onErased={onErased}
          onClose={() => ask(false)}
        />
      )}
    </section>
  );
}
