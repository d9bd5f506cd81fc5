import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { RefusedNote } from '../wire/shelf.ts';
import { useWords } from '../words/language.ts';
import { unsavedWords } from '../words/unsaved.ts';
import { useBoard } from './board-context.ts';
import { listenRefused, readRefused } from './refused.ts';

// Hardly anybody ever needs it; whoever does is connected, for the server has just refused something.
const RefusedSheet = lazy(async () => ({ default: (await import('./RefusedSheet.tsx')).RefusedSheet }));

/** Says that the board did not take something, and leads to the words. */
export function RefusedNotice() {
  const { me } = useBoard();
  const words = useWords(unsavedWords);
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
        <Suspense>
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
