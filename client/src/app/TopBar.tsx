import type { Lab } from '@case-lab/contract';
import type { ReactNode } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { Mark } from '../parts/Mark.tsx';
import { LanguageSwitch } from '../people/LanguageSwitch.tsx';
import { appWords } from '../words/app.ts';
import { deskWords } from '../words/desk.ts';
import { InLanguage } from '../words/InLanguage.tsx';
import { useWords } from '../words/language.ts';
import { Link } from './address.tsx';
import { ConnectionLight } from './ConnectionLight.tsx';
import { LeaveButton } from './LeaveButton.tsx';
import styles from './TopBar.module.css';

/** The head of staff's screens: which lab, whether we are connected, and the few things that are always at hand. */
export function TopBar({ lab, children }: { lab: Lab | undefined; children?: ReactNode }) {
  const words = useWords(appWords);
  const desk = useWords(deskWords);
  return (
    <header className={styles.bar}>
      <span className={styles.lab}>
        <Mark />
        <span className={styles.title}>{lab ? <InLanguage text={lab.title} /> : words.product}</span>
      </span>
      <ConnectionLight />
      <span className={styles.acts}>
        {children}
        <Link className={styles.account} to="/account" label={desk.account}>
          <Icon d="M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 17c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5" />
        </Link>
      </span>
      <LanguageSwitch />
      <LeaveButton />
    </header>
  );
}
