import type { Lab } from '@case-lab/contract';
import type { ReactNode } from 'react';
import { Mark } from '../parts/Mark.tsx';
import { LanguageSwitch } from '../people/LanguageSwitch.tsx';
import { appWords } from '../words/app.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import { ConnectionLight } from './ConnectionLight.tsx';
import { LeaveButton } from './LeaveButton.tsx';
import styles from './TopBar.module.css';

/** The head of staff's screens: which lab, whether we are connected, and the few things that are always at hand. */
export function TopBar({ lab, children }: { lab: Lab | undefined; children?: ReactNode }) {
  const words = useWords(appWords);
  return (
    <header className={styles.bar}>
      <span className={styles.lab}>
        <Mark />
        <span className={styles.title}>{lab ? <InLanguage text={lab.title} /> : words.product}</span>
      </span>
      <ConnectionLight />
      <span className={styles.acts}>{children}</span>
      <LanguageSwitch />
      <LeaveButton />
    </header>
  );
}
