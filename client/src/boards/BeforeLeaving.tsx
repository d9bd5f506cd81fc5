import { useEffect, useState } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { openShelf } from '../wire/shelf.ts';
import { useWords } from '../words/language.ts';
import { unsavedWords } from '../words/unsaved.ts';
import { DownloadUnsent } from './DownloadUnsent.tsx';
import { readUnsent } from './unsent-words.ts';

/** Says before somebody leaves what is not on the server yet; nothing where there is nothing to say. */
export function BeforeLeaving({ owner }: { owner: string }) {
  const words = useWords(unsavedWords);
  const [found, setFound] = useState<{ count: number; isKept: boolean }>();
  useEffect(() => {
    let isOver = false;
    void Promise.all([readUnsent(owner), openShelf()]).then(([unsent, shelf]) => {
      const count = Object.values(unsent).flat().length;
      if (!isOver) setFound({ count, isKept: shelf !== undefined });
    });
    return () => {
      isOver = true;
    };
  }, [owner]);
  if (!found || found.count === 0) return null;
  return (
    <Notice kind="warn" title={words.leaving(found.count)} action={<DownloadUnsent owner={owner} />}>
      {found.isKept ? words.leavingKept : words.leavingLost}
    </Notice>
  );
}
