import { Suspense, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { later } from '../../parts/later.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import type { Which } from '../board-store.ts';
import { OpenedNote } from '../OpenedNote.tsx';
import { useListSight } from '../table/use-list-sight.ts';
import { useFrames, useStatus } from '../use-board.ts';
import { Beginning, Unfinished } from './Beginning.tsx';
import styles from './BoardList.module.css';
import { Compose } from './Compose.tsx';
import { type By, keepBy, keptBy } from './columns.ts';
import { ListBar } from './ListBar.tsx';
import { NewNotes } from './NewNotes.tsx';
import { ListContext, Picking, usePicked } from './picking.ts';
import { Sections } from './Sections.tsx';
import { Unrolling, UnrollingContext } from './unrolling.ts';
import { useHeld } from './use-held.ts';

const PickBar = later(async () => (await import('../beside.tsx')).PickBar);

/** Its lexicon is for those who sort. */
const AlikeSuggestion = later(async () => (await import('./AlikeSuggestion.tsx')).AlikeSuggestion);

/** The board as plain headings and lists: it can do everything that the map can (I13), and comes first on a phone. */
export function BoardList() {
  const { store } = useBoard();
  const words = useWords(boardWords);
  const frames = useFrames(store);
  const isLoaded = useStatus(store, 'isLoaded');
  const [by, setBy] = useState(keptBy);
  const [picking] = useState(() => new Picking());
  const onList = useMemo(() => ({ by, picking }), [by, picking]);
  if (!isLoaded && frames.length === 0) return <Waiting word={words.loading} lines={5} />;
  const choose = (next: By) => {
    keepBy(next);
    setBy(next);
  };
  return (
    <ListContext value={onList}>
      <Shown onBy={choose} />
    </ListContext>
  );
}

function Shown({ onBy }: { onBy: (by: By) => void }) {
  const words = useWords(boardWords);
  const { store, phase, canEdit, writesTo } = useBoard();
  const frames = useFrames(store);
  const [opened, setOpened] = useState<{ which: Which; id: string }>();
  const [into, setInto] = useState<string>();
  const [made, setMade] = useState<string>();
  const scroll = useRef<HTMLDivElement>(null);
  const { held, show } = useHeld();
  const [unrolling] = useState(() => new Unrolling());
  useEffect(() => () => unrolling.close(), [unrolling]);
  useListSight(scroll, show);
  const isPicking = usePicked() !== undefined;
  const { by, picking } = useContext(ListContext);
  const isSorting = by === 'cluster' || phase?.kind === 'cluster';
  useEffect(() => {
    if (!canEdit) picking.stop();
  }, [canEdit, picking]);
  const open = useCallback((which: Which, id: string) => setOpened({ which, id }), []);
  const writeInto = useCallback((frame: { id: string }) => setInto(`${frame.id} ${Date.now()}`), []);
  const mayCompose = canEdit || writesTo === 'draft';
  const name = (cluster: string) => {
    setMade(cluster);
    onBy('cluster');
  };
  return (
    <div className={styles.list}>
      <div className={styles.scroll} ref={scroll}>
        <div className={styles.above}>
          <ListBar onBy={onBy} />
          <Beginning mayCompose={mayCompose} />
          {!mayCompose && <Unfinished />}
          {canEdit && isSorting && (
            <Suspense fallback={null}>
              <AlikeSuggestion onMade={name} />
            </Suspense>
          )}
        </div>
        <UnrollingContext value={unrolling}>
          <Sections
            held={held}
            made={made}
            scroll={scroll}
            onOpen={open}
            onWrite={mayCompose ? writeInto : undefined}
          />
        </UnrollingContext>
      </div>
      <NewNotes held={held} onShow={show} scroll={scroll} />
      {isPicking && (
        <Suspense fallback={<Waiting word={words.loading} lines={1} />}>
          <PickBar onMade={name} />
        </Suspense>
      )}
      {mayCompose && !isPicking && frames.length > 0 && (
        <Compose frames={frames} into={into?.split(' ')[0]} intoStamp={into} scroll={scroll} />
      )}
      {opened && <OpenedNote {...opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}
