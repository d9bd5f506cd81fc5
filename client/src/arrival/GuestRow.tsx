import type { Guest } from '@case-lab/contract';
import { Button } from '../parts/Button.tsx';
import { doorWords } from '../words/door.ts';
import { useLanguage, useTell, useWords } from '../words/language.ts';
import { clockTime } from './clock-time.ts';
import styles from './Door.module.css';

type GuestRowProps = {
  guest: Guest;
  /** They were let in here and the server does not know it yet. */
  isWaiting: boolean;
  onCheckIn: () => void;
  onShow: () => void;
};

/** Somebody on the door's list: who they are, and the one thing to do. */
export function GuestRow({ guest, isWaiting, onCheckIn, onShow }: GuestRowProps) {
  const words = useWords(doorWords);
  const tell = useTell();
  const { language } = useLanguage();
  const { name, arrived, waits, organisation, territory } = guest;
  const isIn = arrived !== null || isWaiting;
  return (
    <li className={styles.guest} data-in={isIn || undefined}>
      <div className={styles.who}>
        <p className={styles.name}>{name}</p>
        <p className={styles.soft}>{[tell(territory), organisation].filter(Boolean).join(' · ')}</p>
        <Marks guest={guest} />
        {arrived && (
          <p className={styles.inside}>
            ✓ {words.isIn(clockTime(arrived.at, language), arrived.door || words.byPhone)}
          </p>
        )}
        {!arrived && isWaiting && <p className={styles.pending}>✓ {words.willGo}</p>}
      </div>
      {!isIn && (
        <Button kind={waits ? 'plain' : 'main'} aria-label={words.checkInOf(name)} onClick={onCheckIn}>
          {words.checkIn}
        </Button>
      )}
      {arrived && (
        <Button size="small" kind="quiet" onClick={onShow}>
          {words.showCode}
        </Button>
      )}
    </li>
  );
}

/** Number, language, table, and whether to ask what they need. */
export function Marks({ guest: { badge, language, table, hasNeeds, waits, arrived } }: { guest: Guest }) {
  const words = useWords(doorWords);
  return (
    <p className={styles.marks}>
      <span>{words.badge(badge)}</span>
      <span>{words.languages[language]}</span>
      {table !== null && <span className={styles.table}>{words.table(table)}</span>}
      {table === null && arrived && <span>{words.noTable}</span>}
      {hasNeeds && <span className={styles.needs}>{words.needs}</span>}
      {waits && <span className={styles.needs}>{words.waits}</span>}
    </p>
  );
}
