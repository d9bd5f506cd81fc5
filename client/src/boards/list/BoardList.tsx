import type { Frame } from '@case-lab/contract/boards';
import { useCallback, useRef, useState } from 'react';
import { Waiting } from '../../parts/Waiting.tsx';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import { NoteSheet } from '../NoteSheet.tsx';
import type { NoteStore } from '../note-store.ts';
import { useAllNoteIds, useFrames, useStatus } from '../use-board.ts';
import styles from './BoardList.module.css';
import { Compose } from './Compose.tsx';
import { useComposed } from './composed.ts';
import { DraftSection } from './DraftSection.tsx';
import { FrameSection } from './FrameSection.tsx';
import { NewNotes } from './NewNotes.tsx';
import { useHeld } from './use-held.ts';

/** The board as plain headings and lists: it can do everything that the map can (I13), and comes first on a phone. */
export function BoardList() {
  const { store, canEdit, writesTo } = useBoard();
  const words = useWords(boardWords);
  const frames = useFrames(store);
  const isLoaded = useStatus(store, 'isLoaded');
  const [opened, setOpened] = useState<{ which: Which; id: string }>();
  const [into, setInto] = useState<string>();
  const scroll = useRef<HTMLDivElement>(null);
  const { held, show } = useHeld();
  const open = useCallback((which: Which, id: string) => setOpened({ which, id }), []);
  const writeInto = useCallback((frame: Frame) => setInto(`${frame.id} ${Date.now()}`), []);
  if (!isLoaded && frames.length === 0) return <Waiting word={words.loading} lines={5} />;
  const mayCompose = canEdit || writesTo === 'draft';
  return (
    <div className={styles.list}>
      <div className={styles.scroll} ref={scroll}>
        <Beginning mayCompose={mayCompose} />
        {!mayCompose && <Unfinished />}
        <DraftSection onOpen={open} />
        {[...frames, undefined].map((frame) => (
          <FrameSection
            key={frame?.id ?? ''}
            frame={frame}
            held={held}
            onOpen={open}
            onWrite={mayCompose ? writeInto : undefined}
          />
        ))}
      </div>
      <NewNotes held={held} onShow={show} scroll={scroll} />
      {mayCompose && frames.length > 0 && (
        <Compose frames={frames} into={into?.split(' ')[0]} intoStamp={into} scroll={scroll} />
      )}
      {opened && <NoteSheet {...opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}

/** An empty board says what to do. */
function Beginning({ mayCompose }: { mayCompose: boolean }) {
  const { store } = useBoard();
  const words = useWords(boardWords);
  const isEmpty = useAllNoteIds(store.notes('board') as NoteStore).length === 0;
  const hasDrafts = (store.notes('draft')?.all().length ?? 0) > 0;
  if (!isEmpty || hasDrafts) return null;
  return <p className={styles.begin}>{mayCompose ? words.emptyBoard : words.emptyRead}</p>;
}

/** What somebody had begun to write when writing was closed: it waits in the field, and they should know. */
function Unfinished() {
  const { store, me } = useBoard();
  const words = useWords(boardWords);
  const [{ text }] = useComposed(store.boardId, me.id);
  if (!text.trim()) return null;
  return (
    <p className={styles.begin}>
      {words.unfinished} <q className={styles.unfinished}>{text.trim()}</q>
    </p>
  );
}
