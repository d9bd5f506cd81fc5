import type { ReactNode } from 'react';
import { Mark } from '../parts/Mark.tsx';
import { LanguageSwitch } from '../people/LanguageSwitch.tsx';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import styles from './Plain.module.css';

/** A page with one narrow column under our name: the door, and whatever goes wrong. */
export function Plain({ title, children }: { title?: string; children: ReactNode }) {
  const words = useWords(appWords);
  return (
    <div className={styles.page}>
      <title>{title ? `${title} · ${words.product}` : words.product}</title>
      <header className={styles.head}>
        <span className={styles.name}>
          <Mark />
          {words.product}
        </span>
        <LanguageSwitch />
      </header>
      <main className={styles.column}>{children}</main>
    </div>
  );
}
