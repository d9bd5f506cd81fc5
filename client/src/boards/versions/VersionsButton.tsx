import { may } from '@case-lab/contract';
import { Suspense, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { later } from '../../parts/later.tsx';
import { WaitingSheet } from '../../parts/WaitingSheet.tsx';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';

/** Few look, and seldom. */
const VersionsSheet = later(async () => (await import('./VersionsSheet.tsx')).VersionsSheet);

/** The way to the versions of the board, for whoever may keep and restore them. */
export function VersionsButton() {
  const { store, me } = useBoard();
  const words = useWords(boardWords);
  const [isOpen, open] = useState(false);
  if (!may(me.role, 'keep versions', { lab: true, group: me.boardId === store.boardId })) return null;
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        aria-label={words.versions}
        title={words.versions}
        onClick={() => open(true)}
      >
        <Icon d="M3.2 7.5A7.2 7.2 0 1 1 2.8 11M3 3.5v4h4M10 6v4.3l2.8 1.7" />
      </Button>
      {isOpen && (
        <Suspense
          fallback={<WaitingSheet word={words.loading} closeWord={words.close} onClose={() => open(false)} />}
        >
          <VersionsSheet onClose={() => open(false)} />
        </Suspense>
      )}
    </>
  );
}
