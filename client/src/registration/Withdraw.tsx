import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { registeringWords } from '../words/registering.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './Registering.module.css';
import { useChangeOwn } from './use-registering.ts';

/** Gives one's seat up, after a question. */
export function Withdraw({ link }: { link: string }) {
  const words = useWords(registeringWords);
  const app = useWords(appWords);
  const refusal = useDeskRefusal();
  const [isAsking, setAsking] = useState(false);
  const { withdraw } = useChangeOwn(link);
  const close = () => setAsking(false);
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {words.withdraw}
      </Button>
      {isAsking && (
        <Sheet title={words.withdrawTitle} closeWord={app.close} onClose={close}>
          <div className={styles.form}>
            <p>{words.withdrawMore}</p>
            {withdraw.error && <Notice kind="danger">{refusal(withdraw.error)}</Notice>}
            <div className={styles.acts}>
              <Button
                kind="danger"
                busy={withdraw.isPending}
                onClick={() => withdraw.mutate(undefined, { onSuccess: close })}
              >
                {words.withdrawYes}
              </Button>
              <Button onClick={close}>{words.withdrawNo}</Button>
            </div>
          </div>
        </Sheet>
      )}
    </>
  );
}
