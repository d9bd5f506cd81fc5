import type { Frame } from '@case-lab/contract/boards';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useSay } from '../../parts/Toasts.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { boardWords } from '../../words/boards.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import { useBoard } from '../board-context.ts';
import { OpenedNote } from '../OpenedNote.tsx';
import { useMapSight } from '../table/use-map-sight.ts';
import { useFrames, useStatus } from '../use-board.ts';
import { Arrows, ArrowWords } from './Arrows.tsx';
import { ActsContext, useActs } from './acts-context.ts';
import styles from './BoardMap.module.css';
import { ClusterTitles, Hulls } from './Clusters.tsx';
import { Dragging } from './dragging.ts';
import { KeysSheet } from './KeysSheet.tsx';
import { MapFoot } from './MapFoot.tsx';
import { Grounds, MapFrame } from './MapFrame.tsx';
import { mapActs } from './map-acts.ts';
import { Neighbours } from './Neighbours.tsx';
import { Overview } from './Overview.tsx';
import { Panels } from './Panels.tsx';
import { Search } from './Search.tsx';
import { useCamera } from './use-camera.ts';
import { useGestures } from './use-gestures.ts';
import { useKeepFocus } from './use-keep-focus.ts';
import { useMapKeys } from './use-map-keys.ts';
import { usePaste } from './use-paste.tsx';
import { useProjector } from './use-projector.ts';
import { SceneContext, useAttention, useOpenScene, useScene, useSpots } from './use-scene.ts';
import type { Windows } from './windows.ts';

/** The board as a map: frames and notes where they lie, to be panned, zoomed, dragged, and worked by keyboard alone. */
export function BoardMap() {
  const board = useBoard();
  const scene = useOpenScene(board.store);
  const of = { board: useWords(boardWords), map: useWords(mapWords) };
  const { language } = useLanguage();
  const say = useSay();
  const root = useRef<HTMLElement>(null);
  const acts = useMemo(
    () => scene && mapActs({ board, scene, root, words: { ...of.board, ...of.map }, language, say }),
    [board, scene, of.board, of.map, language, say],
  );
  if (!scene || !acts) return <Waiting word={of.board.loading} />;
  return (
    <SceneContext value={scene}>
      <ActsContext value={acts}>
        <OpenMap root={root} />
      </ActsContext>
    </SceneContext>
  );
}

function OpenMap({ root }: { root: React.RefObject<HTMLElement | null> }) {
  const scene = useScene();
  const words = { ...useWords(boardWords), ...useWords(mapWords) };
  const [helpId, layer, box] = [useId(), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const [shown, show] = useState<Windows['shown']>();
  const dragging = useDragging();
  const [isProjected, project] = useProjector(root);
  useCamera(scene.camera, root, layer);
  useMapSight(scene);
  useGestures(root, box, dragging);
  useKeepFocus(root);
  const onKeyDown = useMapKeys(dragging, { shown, show });
  const { onPaste, question } = usePaste();
  const { back } = useActs();
  // A dialog that is taken off the page cannot give the focus back by itself.
  const closeKeys = () => {
    show(undefined);
    back();
  };
  const current = useAttention((attention) => attention.current);
  const hasStop = useSpots((spots) => spots.get(current) !== undefined);
  const doing = useAttention((attention) => attention.doing);
  return (
    <section
      ref={root}
      className={styles.map}
      aria-label={words.map}
      aria-describedby={helpId}
      // Until a note has the focus the map itself is the one stop of the Tab key; an arrow leads to the first note.
      tabIndex={hasStop ? -1 : 0}
      data-map
      data-doing={doing}
      data-theme={isProjected ? 'dark' : undefined}
      data-projected={isProjected || undefined}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    >
      <p id={helpId} className="unseen">
        {words.help}
      </p>
      <Layer layer={layer} />
      <div ref={box} className={styles.box} hidden />
      <Panels isProjected={isProjected} project={project} show={show} />
      {shown === 'search' && <Search onClose={() => show(undefined)} />}
      {question}
      <MapFoot />
      {shown === 'keys' && <KeysSheet onClose={closeKeys} />}
      <Opened />
    </section>
  );
}

/** Everything that moves with the board, from the ground up. */
function Layer(refs: { layer: React.RefObject<HTMLDivElement | null> }) {
  const { store } = useBoard();
  const words = useWords(boardWords);
  const acts = useActs();
  const frames = useFrames(store);
  const isLoaded = useStatus(store, 'isLoaded');
  return (
    <>
      {!isLoaded && frames.length === 0 && <Waiting word={words.loading} />}
      <div ref={refs.layer} className={styles.layer}>
        <Grounds />
        {frames[0] && acts.mayAdd && <Beginning at={frames[0]} />}
        <Hulls />
        <Arrows />
        <Overview />
        {frames.map((frame) => (
          <MapFrame key={frame.id} frame={frame} />
        ))}
        <ClusterTitles />
        <ArrowWords />
        <Neighbours />
      </div>
    </>
  );
}

function useDragging(): Dragging {
  const scene = useScene();
  const acts = useActs();
  const newest = useRef(acts);
  useEffect(() => {
    newest.current = acts;
  });
  return useMemo(() => new Dragging(scene, () => newest.current), [scene]);
}

function Opened() {
  const { attention } = useScene();
  const { back } = useActs();
  const opened = useAttention((now) => now.opened);
  const close = useCallback(() => {
    attention.open(undefined);
    back();
  }, [attention, back]);
  return opened ? <OpenedNote {...opened} onClose={close} /> : null;
}

/** An empty board says what to do, in its first frame. */
function Beginning({ at }: { at: Frame }) {
  const words = useWords(boardWords);
  const isEmpty = useSpots((spots) => spots.size === 0);
  if (!isEmpty) return null;
  return (
    <p className={styles.begin} style={{ width: at.w, transform: `translate(${at.x}px, ${at.y + 72}px)` }}>
      {words.emptyMap}
    </p>
  );
}
