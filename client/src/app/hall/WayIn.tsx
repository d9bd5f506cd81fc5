import type { Lab, Language } from '@case-lab/contract';
import { spokenAddress } from '../../labs/join-address.ts';
import { QrCode } from '../../parts/QrCode.tsx';
import { hallWords } from '../../words/hall.ts';
import { useWords } from '../../words/language.ts';
import { Both } from './Both.tsx';
import styles from './Hall.module.css';

type WayInProps = { lab: Lab; languages: Language[]; size: 'large' | 'normal' | 'small' };

/** The QR code, the address and the code: whoever comes late finds them on every picture. */
export function WayIn({ lab, languages, size }: WayInProps) {
  return (
    <section className={`${styles.wayIn} ${styles[size]}`}>
      <QrCode address={lab.joinUrl} label={lab.joinUrl} className={styles.qr} />
      <div className={styles.spoken}>
        {size !== 'small' && (
          <div className={styles.scan}>
            <Both languages={languages}>
              <Scan />
            </Both>
          </div>
        )}
        <p className={styles.address}>{spokenAddress(lab.joinUrl)}</p>
        <p className={styles.letters}>{lab.joinCode}</p>
      </div>
    </section>
  );
}

function Scan() {
  return <>{useWords(hallWords).scan}</>;
}
