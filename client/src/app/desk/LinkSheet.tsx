import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { copyText } from '../../parts/copy-text.ts';
import { QrCode } from '../../parts/QrCode.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { expertsWords } from '../../words/experts.ts';
import { useWords } from '../../words/language.ts';
import styles from './Experts.module.css';

type LinkSheetProps = { name: string; link: string; onClose: () => void };

/** A sign-in link to be sent or shown; it is told once, and another can be made at any time. */
export function LinkSheet({ name, link, onClose }: LinkSheetProps) {
  const words = useWords(expertsWords);
  const [said, say] = useState('');
  const copy = async () => say((await copyText(link)) ? words.copied : words.noCopy);
  return (
    <Sheet title={words.linkFor(name)} closeWord={words.close} onClose={onClose}>
      <div className={styles.link}>
        <p className={styles.soft}>{words.linkHint}</p>
        <p className={styles.address} data-link>
          {link}
        </p>
        <div className={styles.row}>
          <Button kind="main" onClick={() => void copy()}>
            {words.copy}
          </Button>
          <span role="status">{said}</span>
        </div>
        <QrCode address={link} label={words.linkCode} className={styles.qr} />
      </div>
    </Sheet>
  );
}
