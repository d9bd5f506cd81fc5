import type { BoardVersion } from '@case-lab/contract';
import { useState } from 'react';
import { v4 } from 'uuid';
import { Button } from '../../parts/Button.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { refusalOf } from '../../wire/http.ts';
import { appWords } from '../../words/app.ts';
import { useWords } from '../../words/language.ts';
import { refusalWords } from '../../words/refusals.ts';
import { versionWords } from '../../words/versions.ts';
import { useVersionActs, useVersionName } from './use-versions.ts';
import styles from './Versions.module.css';

type RestoreQuestionProps = { version: BoardVersion; onBack: () => void; onDone: () => void };

/** Says what restoring will do, and does it once. */
export function RestoreQuestion({ version, onBack, onDone }: RestoreQuestionProps) {
  const words = useWords(versionWords);
  const app = useWords(appWords);
  const refusals = useWords(refusalWords);
  const say = useSay();
  const { restore } = useVersionActs(version.boardId);
  const { name } = useVersionName()(version);
  // One wish, however often the button or the network sends it.
  const [wish] = useState(() => ({ versionId: version.id, restoreId: v4() }));
  const confirm = () =>
    restore.mutate(wish, {
      onSuccess: (before) => {
        say({ text: before ? words.restored(name) : words.nothing });
        onDone();
      },
      onError: (error) => say({ kind: 'danger', text: refusals[refusalOf(error)] }),
    });
  return (
    <div className={styles.versions}>
      <p>{words.ask(version.notes)}</p>
      <p className={styles.soft}>{words.askMore}</p>
      <div className={styles.answers}>
        <Button kind="main" busy={restore.isPending} onClick={confirm}>
          {words.yes}
        </Button>
        <Button onClick={onBack}>{app.cancel}</Button>
      </div>
    </div>
  );
}
