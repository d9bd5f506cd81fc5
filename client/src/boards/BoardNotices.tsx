import { isAnonymous } from '@case-lab/contract';
import { Suspense } from 'react';
import { Button } from '../parts/Button.tsx';
import { later } from '../parts/later.tsx';
import { Notice } from '../parts/Notice.tsx';
import { appWords } from '../words/app.ts';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { refusalWords } from '../words/refusals.ts';
import { unsavedWords } from '../words/unsaved.ts';
import styles from './BoardPanel.module.css';
import { useBoard } from './board-context.ts';
import { useStatus } from './use-board.ts';

const RefusedNotice = later<object>(async () => (await import('./beside.tsx')).RefusedNotice);
const DownloadUnsent = later(async () => (await import('./DownloadUnsent.tsx')).DownloadUnsent);

/** What stands between a person and the board now: why they cannot write, what waits, what was refused. */
export function BoardNotices() {
  const { store, me } = useBoard();
  const words = useWords(boardWords);
  const unsaved = useWords(unsavedWords);
  const refusals = useWords(refusalWords);
  const app = useWords(appWords);
  const mode = useStatus(store, 'mode');
  const saved = useStatus(store, 'saved');
  const trouble = useStatus(store, 'trouble');
  const canWrite = useStatus(store, 'canWrite');
  const isNewer = useStatus(store, 'isNewer');
  const isKept = useStatus(store, 'isKept');
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
        <Notice
          kind="danger"
          title={words.notSaved}
          action={
            <Suspense fallback={words.loading}>
              <DownloadUnsent owner={me.id} />
            </Suspense>
          }
        >
          {words.notSavedMore}
        </Notice>
      )}
      {!isKept && saved !== 'not saved' && (
        <Notice kind="warn" title={unsaved.keepsNothing}>
          {unsaved.keepsNothingMore}
        </Notice>
      )}
      <Suspense>
        <RefusedNotice />
      </Suspense>
    </div>
  );
}
