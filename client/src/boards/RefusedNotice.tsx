import { Suspense, useCallback, useEffect, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { later } from '../parts/later.tsx';
import { Notice } from '../parts/Notice.tsx';
import { WaitingSheet } from '../parts/WaitingSheet.tsx';
import type { RefusedNote } from '../wire/shelf.ts';
import { boardWords } from '../words/boards.ts';
import { useWords } from '../words/language.ts';
import { unsavedWords } from '../words/unsaved.ts';
import { useBoard } from './board-context.ts';
import { listenRefused, readRefused } from './refused.ts';

// Hardly anybody ever needs it.
const RefusedSheet = later(async () => (await import('./RefusedSheet.tsx')).RefusedSheet);

/** Says that the board did not take something, and leads to the words. */
export function RefusedNotice() {
  const { me } = useBoard();
  const words = useWords(unsavedWords);
  const { loading, close } = useWords(boardWords);
  const refused = useRefused(me.id);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div role="status">
        {refused.length > 0 && (
          <Notice
            kind="warn"
            title={words.title(refused.length)}
            action={
              <Button size="small" onClick={() => setOpen(true)}>
                {words.look}
              </Button>
            }
          >
            {words.kept}
          </Notice>
        )}
      </div>
      {isOpen && (
        <Suspense fallback={<WaitingSheet word={loading} closeWord={close} onClose={() => setOpen(false)} />}>
          <RefusedSheet refused={refused} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function useRefused(owner: string): RefusedNote[] {
  const [refused, setRefused] = useState<RefusedNote[]>([]);
  const read = useCallback(() => void readRefused(owner).then(setRefused), [owner]);
  useEffect(() => {
    read();
    return listenRefused(owner, read);
  }, [owner, read]);
  return refused;
}
