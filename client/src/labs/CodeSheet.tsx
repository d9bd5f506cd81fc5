import type { Lab } from '@case-lab/contract';
import { Notice } from '../parts/Notice.tsx';
import { QrCode } from '../parts/QrCode.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { appWords } from '../words/app.ts';
import { facilitatorWords } from '../words/facilitator.ts';
import { useWords } from '../words/language.ts';
import styles from './CodeSheet.module.css';
import { isOnlyHere, spokenAddress } from './join-address.ts';

/** The way in, large, for whoever comes late to the facilitator's table. */
export function CodeSheet({ lab, onClose }: { lab: Lab; onClose: () => void }) {
  const words = useWords(facilitatorWords);
  const app = useWords(appWords);
  return (
    <Sheet title={words.codeTitle} closeWord={app.close} onClose={onClose}>
      <div className={styles.code}>
        <QrCode address={lab.joinUrl} label={lab.joinUrl} className={styles.qr} />
        <p className={styles.steps}>{words.codeSteps}</p>
        <p className={styles.address}>{spokenAddress(lab.joinUrl)}</p>
        <p className={styles.letters}>{lab.joinCode}</p>
      </div>
      {isOnlyHere(lab.joinUrl) && <Notice kind="warn">{words.onlyHere}</Notice>}
    </Sheet>
  );
}
