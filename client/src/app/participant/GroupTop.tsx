import type { Clock, Group, Seat } from '@case-lab/contract';
import { Suspense, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { later } from '../../parts/later.tsx';
import { WaitingSheet } from '../../parts/WaitingSheet.tsx';
import { Countdown } from '../../programme/Countdown.tsx';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { participantWords } from '../../words/participant.ts';
import { ConnectionLight } from '../ConnectionLight.tsx';
import styles from './GroupScreen.module.css';

const HelpButton = later(async () => (await import('../help/HelpButton.tsx')).HelpButton);
// The return code and the way out are wanted without a connection too.
const OwnMenu = later(async () => (await import('./OwnMenu.tsx')).OwnMenu, { atOnce: true });

type GroupTopProps = { group: Group | undefined; clock: Clock | undefined; me: Seat };

/** Which group and table, how much time is left. */
export function GroupTop({ group, clock, me }: GroupTopProps) {
  const words = useWords(participantWords);
  const [isMenuOpen, openMenu] = useState(false);
  return (
    <header className={styles.top}>
      <div className={styles.group}>
        <h1 className={styles.name}>{group ? <InLanguage text={group.name} /> : words.title}</h1>
        <p className={styles.table}>
          {group && words.table(group.table)}
          <ConnectionLight />
        </p>
      </div>
      {clock?.run && (
        <div className={styles.clock}>
          <Countdown clock={clock} withWord={false} />
        </div>
      )}
      <Suspense fallback={<span className={`${styles.help} ${styles.helpPlace}`} />}>
        <HelpButton className={styles.help} />
      </Suspense>
      <Button
        kind="quiet"
        size="small"
        aria-label={words.menu}
        title={words.menu}
        onClick={() => openMenu(true)}
      >
        <Icon d="M3 5.5h14M3 10h14M3 14.5h14" size={22} />
      </Button>
      {isMenuOpen && (
        <Suspense
          fallback={<WaitingSheet word={me.name} closeWord={words.close} onClose={() => openMenu(false)} />}
        >
          <OwnMenu me={me} onClose={() => openMenu(false)} />
        </Suspense>
      )}
    </header>
  );
}
