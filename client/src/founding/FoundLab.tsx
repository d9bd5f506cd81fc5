import type { LText } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { copyText } from '../parts/copy-text.ts';
import { useSay } from '../parts/Toasts.tsx';
import { foundingWords } from '../words/founding.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import styles from './OtherLabs.module.css';

/** The lab that has been made, and the way to it. */
export function FoundLab({ lab, link }: { lab: { title: LText }; link: string }) {
  const words = useWords(foundingWords);
  const say = useSay();
  const copy = async () => {
    if (await copyText(link)) say({ text: words.copied, ms: 4000 });
  };
  return (
    <div className={styles.form}>
      <p>
        <strong>
          <InLanguage text={lab.title} />
        </strong>
      </p>
      <p>{words.foundMore}</p>
      <p className={styles.link}>{link}</p>
      <div className={styles.acts}>
        <a className={styles.go} href={link}>
          {words.goThere}
        </a>
        <Button onClick={() => void copy()}>{words.copyLink}</Button>
      </div>
      <p className={styles.hint}>{words.goThereMore}</p>
    </div>
  );
}
