import { isOnlyHere } from '../../labs/join-address.ts';
import { Button } from '../../parts/Button.tsx';
import { copyText } from '../../parts/copy-text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { QrCode } from '../../parts/QrCode.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { useWords } from '../../words/language.ts';
import { staffWords } from '../../words/staff.ts';
import styles from './People.module.css';

/** A link that is told once: to be copied, or scanned by the phone of whoever stands beside. */
export function LinkShown({ link }: { link: string }) {
  const words = useWords(staffWords);
  const say = useSay();
  const copy = async () => {
    if (await copyText(link)) say({ text: words.copied, ms: 3000 });
    else say({ kind: 'danger', text: words.notCopied });
  };
  return (
    <div className={styles.form}>
      <code className={styles.shownLink} lang="zxx">
        {link}
      </code>
      <Button kind="main" onClick={() => void copy()}>
        {words.copyLink}
      </Button>
      {isOnlyHere(link) && <Notice kind="warn">{words.onlyHere}</Notice>}
      <QrCode address={link} label={words.qr} className={styles.qr} />
    </div>
  );
}
