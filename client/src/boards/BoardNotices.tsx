import { isAnonymous } from '@case-lab/contract';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { RefusedParcel } from '../wire/shelf.ts';
import { appWords } from '../words/app.ts';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { refusalWords } from '../words/refusals.ts';
import styles from './BoardPanel.module.css';
import { useBoard } from './board-context.ts';
import { forgetRefused, listenRefused, readRefused } from './refused.ts';
import { useStatus } from './use-board.ts';

/** What stands between a person and the board now: why they cannot write, what waits, what was refused. */
export function BoardNotices() {
  const { store } = useBoard();
  const words = useWords(boardWords);
  const refusals = useWords(refusalWords);
  const app = useWords(appWords);
  const mode = useStatus(store, 'mode');
  const saved = useStatus(store, 'saved');
  const trouble = useStatus(store, 'trouble');
  const canWrite = useStatus(store, 'canWrite');
  const isNewer = useStatus(store, 'isNewer');
  const waiting = typeof saved === 'object' ? store.unsentCount : 0;
  return (
    <div className={styles.notices}>
      {trouble && (
        <Notice kind="warn" title={words.cannotOpen}>
          {refusals[trouble]}
        </Notice>
      )}
      {mode?.mode === 'read' && mode.reason !== 'template' && (
        <p className={styles.mode}>
          {words.reasons[mode.reason]} {waiting > 0 && words.waitUntilOpen(waiting)}
        </p>
      )}
      {isAnonymous(mode) && <p className={styles.mode}>{words.nobodyTold}</p>}
      {isNewer && (
        <Notice
          kind="warn"
          title={words.newerTitle}
          action={
            <Button size="small" onClick={() => globalThis.location.reload()}>
              {app.reload}
            </Button>
          }
        >
          {words.newerMore}
        </Notice>
      )}
      {!canWrite && <Notice kind="warn">{words.firstConnection}</Notice>}
      {saved === 'not saved' && (
        <Notice kind="danger" title={words.notSaved}>
          {words.notSavedMore}
        </Notice>
      )}
      <RefusedWords />
    </div>
  );
}

function RefusedWords() {
  const { me } = useBoard();
  const words = useWords(boardWords);
  const refusals = useWords(refusalWords);
  const [refused, setRefused] = useState<RefusedParcel[]>([]);
  const read = useCallback(() => void readRefused(me.id).then(setRefused), [me.id]);
  useEffect(() => {
    read();
    return listenRefused(me.id, read);
  }, [me.id, read]);
  const [first] = refused;
  if (!first) return null;
  const said = [...new Set(refused.flatMap((parcel) => parcel.words).filter(Boolean))];
  const forget = () =>
    void forgetRefused(
      me.id,
      refused.map((parcel) => parcel.msgId),
    );
  return (
    <Notice
      kind="warn"
      title={words.refusedTitle}
      action={
        <Button size="small" onClick={forget}>
          {words.refusedDone}
        </Button>
      }
    >
      {refusals[first.code as keyof typeof refusals]} {words.refusedMore}
      {said.map((text) => (
        <q key={text} className={styles.refused}>
          {text}
        </q>
      ))}
      {said.length === 0 && <span className={styles.refused}>{words.refusedNoWords}</span>}
    </Notice>
  );
}
