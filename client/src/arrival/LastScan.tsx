import { Button } from '../parts/Button.tsx';
import { QrCode } from '../parts/QrCode.tsx';
import { doorWords } from '../words/door.ts';
import { useLanguage, useTell, useWords } from '../words/language.ts';
import { clockTime } from './clock-time.ts';
import styles from './Door.module.css';
import type { Last } from './door-store.ts';
import { Marks } from './GuestRow.tsx';

/** What came of the last scan, large enough to read across a table: in, in already, or kept until there is a connection. */
export function LastScan({ last, onNext }: { last: Last; onNext: () => void }) {
  const words = useWords(doorWords);
  const tell = useTell();
  const { language } = useLanguage();
  const { name, guest, received } = last;
  const since = received && !received.isFirst ? received.guest.arrived : null;
  return (
    <section className={styles.last} data-already={since ? '' : undefined} role="status">
      <h3 className={styles.lastName}>{since ? words.already(name) : words.came(name)}</h3>
      {since && (
        <p className={styles.since}>
          {words.alreadySince(clockTime(since.at, language), since.door || words.byPhone)}
        </p>
      )}
      {guest && (
        <>
          <p>{[tell(guest.territory), guest.organisation].filter(Boolean).join(' · ')}</p>
          <Marks guest={guest} />
        </>
      )}
      {!received && <p className={styles.soft}>{words.tableLater}</p>}
      <div className={styles.doings}>
        <Button kind="main" onClick={onNext}>
          {words.next}
        </Button>
      </div>
      {received && (
        <details className={styles.phone}>
          <summary>{words.theirPhone}</summary>
          <p className={styles.soft}>{words.theirPhoneMore}</p>
          <QrCode address={received.link} label={words.theirPhone} className={styles.qr} />
          <p className={styles.code}>{received.returnCode}</p>
        </details>
      )}
    </section>
  );
}
