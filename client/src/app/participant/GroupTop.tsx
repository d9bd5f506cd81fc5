import type { Clock, Group, Participant, Seat } from '@case-lab/contract';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Countdown } from '../../programme/Countdown.tsx';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { participantWords } from '../../words/participant.ts';
import { ConnectionLight } from '../ConnectionLight.tsx';
import styles from './GroupScreen.module.css';
import { WhoIsHere } from './WhoIsHere.tsx';

const loadMenu = () => import('./OwnMenu.tsx');
const OwnMenu = lazy(async () => ({ default: (await loadMenu()).OwnMenu }));

type GroupTopProps = { group: Group | undefined; people: Participant[]; clock: Clock | undefined; me: Seat };

/** Which group and table, who is there, how much time is left. */
export function GroupTop({ group, people, clock, me }: GroupTopProps) {
  const words = useWords(participantWords);
  const [isMenuOpen, openMenu] = useState(false);
  useEffect(() => {
    // After the board, and before anybody asks: the return code is wanted without a connection too.
    loadMenu().catch(() => undefined);
  }, []);
  return (
    <header className={styles.top}>
      <div className={styles.group}>
        <h1 className={styles.name}>{group ? <InLanguage text={group.name} /> : words.title}</h1>
        <p className={styles.table}>
          {group && words.table(group.table)}
          <ConnectionLight />
        </p>
      </div>
      {group && <WhoIsHere group={group} people={people} me={me} />}
      {clock?.run && (
        <div className={styles.clock}>
          <Countdown clock={clock} withWord={false} />
        </div>
      )}
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
        <Suspense>
          <OwnMenu me={me} onClose={() => openMenu(false)} />
        </Suspense>
      )}
    </header>
  );
}
