import { may } from '@case-lab/contract';
import { Suspense, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { later } from '../../parts/later.tsx';
import { WaitingSheet } from '../../parts/WaitingSheet.tsx';
import { appWords } from '../../words/app.ts';
import { useWords } from '../../words/language.ts';
import { paperWords } from '../../words/paper.ts';
import { useBoard } from '../board-context.ts';

/** Loaded when somebody wants to take the board along. */
const PaperSheet = later(async () => (await import('./PaperSheet.tsx')).PaperSheet);

/** Loaded beside the board and drawn when the browser prints, by whatever way. */
const PrintedSheet = later<object>(async () => (await import('./PrintedSheet.tsx')).PrintedSheet);

/** The way to the board's files and its print, for whoever may take it along. */
export function PaperButton() {
  const { store, me } = useBoard();
  const words = useWords(paperWords);
  const { close } = useWords(appWords);
  const [isOpen, open] = useState(false);
  if (!may(me.role, 'export a board', { lab: true, group: me.boardId === store.boardId })) return null;
  return (
    <>
      <Button kind="quiet" size="small" aria-label={words.open} title={words.open} onClick={() => open(true)}>
        <Icon d="M10 3v9M6.5 8.8 10 12.3l3.5-3.5M3.5 13.5v3h13v-3" />
      </Button>
      {isOpen && (
        <Suspense fallback={<WaitingSheet word={words.open} closeWord={close} onClose={() => open(false)} />}>
          <PaperSheet onClose={() => open(false)} />
        </Suspense>
      )}
      <Suspense>
        <PrintedSheet />
      </Suspense>
    </>
  );
}
