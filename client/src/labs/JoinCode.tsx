import type { DeskLab } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { useSay } from '../parts/Toasts.tsx';
import { appWords } from '../words/app.ts';
import { labDeskWords } from '../words/lab-desk.ts';
import { useWords } from '../words/language.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import styles from './LabForm.module.css';
import { useLabActs } from './use-lab-desk.ts';

/** The join code, large, and another one in its place when it has come into wrong hands. */
export function JoinCode({ lab }: { lab: DeskLab }) {
  const words = useWords(labDeskWords);
  const { close } = useWords(appWords);
  const refusal = useDeskRefusal();
  const say = useSay();
  const [isAsking, ask] = useState(false);
  const { rotate } = useLabActs(lab.id);
  const go = () =>
    rotate.mutate(lab.joinCode, {
      onSuccess: () => say({ text: words.rotated, ms: 4000 }),
      onError: (error) => say({ kind: 'danger', text: refusal(error) }),
      onSettled: () => ask(false),
    });
  return (
    <section className={styles.part} aria-labelledby="join-code">
      <h2 id="join-code" className={styles.title}>
        {words.code}
      </h2>
      <p className={styles.hint}>{words.codeHint}</p>
      <div className={styles.acts}>
        <span className={styles.code}>{lab.joinCode}</span>
        <Button onClick={() => ask(true)}>{words.rotate}</Button>
      </div>
      {isAsking && (
        <Sheet title={words.rotateTitle} closeWord={close} onClose={() => ask(false)}>
          <p>{words.rotateMore.replace('{code}', lab.joinCode)}</p>
          <div className={styles.answers}>
            <Button kind="main" busy={rotate.isPending} onClick={go}>
              {words.rotate}
            </Button>
            <Button onClick={() => ask(false)}>{words.keep}</Button>
          </div>
        </Sheet>
      )}
    </section>
  );
}
