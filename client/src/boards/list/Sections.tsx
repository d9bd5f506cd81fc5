import { Suspense, useContext } from 'react';
import { later } from '../../parts/later.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { boardWords } from '../../words/boards.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { useFrames } from '../use-board.ts';
import styles from './BoardList.module.css';
import { DraftSection } from './DraftSection.tsx';
import { FrameSection } from './FrameSection.tsx';
import { JumpRow } from './JumpRow.tsx';
import { ListContext } from './picking.ts';
import type { SectionsProps } from './sections-props.ts';

/** The board laid out otherwise, for those who sort. */
const ByColumn = later(async () => (await import('./ByColumn.tsx')).ByColumn);

/** All notes in their sections: under one another on a phone, side by side where there is room. */
export function Sections(props: SectionsProps) {
  const { by } = useContext(ListContext);
  const words = useWords(boardWords);
  if (by === 'frame') return <ByFrame {...props} />;
  return (
    <Suspense fallback={<Waiting word={words.loading} lines={5} />}>
      <ByColumn by={by} {...props} />
    </Suspense>
  );
}

function ByFrame({ held, scroll, onOpen, onWrite }: SectionsProps) {
  const frames = useFrames(useBoard().store);
  const jumps = frames.map(({ id, title }) => ({ key: id, title: <InLanguage text={title} /> }));
  return (
    <>
      <JumpRow sections={jumps} scroll={scroll} />
      <div className={styles.columns}>
        <DraftSection onOpen={onOpen} />
        {[...frames, undefined].map((frame) => (
          <FrameSection key={frame?.id ?? ''} frame={frame} held={held} onOpen={onOpen} onWrite={onWrite} />
        ))}
      </div>
    </>
  );
}
