import type { DeskLab } from '@case-lab/contract';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { saveText } from '../parts/save-text.ts';
import { useSay } from '../parts/Toasts.tsx';
import { foundingWords } from '../words/founding.ts';
import { useWords } from '../words/language.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import { NewLabSheet } from './NewLabSheet.tsx';
import styles from './OtherLabs.module.css';
import { useExport } from './use-founding.ts';

/** The way from one lab to another: begin a new one, or take this one along as a file. */
export function OtherLabs({ lab }: { lab: DeskLab }) {
  const words = useWords(foundingWords);
  const refusal = useDeskRefusal();
  const say = useSay();
  const [isMaking, make] = useState(false);
  const exporting = useExport(lab.id);
  const exportIt = () =>
    exporting.mutate(undefined, {
      onSuccess: (template) => {
        saveText(`${lab.details.slug}.case-lab.json`, JSON.stringify(template, null, 2));
        say({ text: words.exported });
      },
      onError: (error) => say({ kind: 'danger', text: refusal(error) }),
    });
  return (
    <section className={styles.others} aria-labelledby="other-labs">
      <h2 id="other-labs" className={styles.title}>
        {words.others}
      </h2>
      <p className={styles.hint}>{words.othersHint}</p>
      <div className={styles.acts}>
        <Button onClick={() => make(true)}>{words.newLab}</Button>
        <Button busy={exporting.isPending} onClick={exportIt}>
          {words.export}
        </Button>
      </div>
      {isMaking && <NewLabSheet lab={lab} onClose={() => make(false)} />}
    </section>
  );
}
