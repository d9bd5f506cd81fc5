import type { Frame } from '@case-lab/contract/boards';
import { useId, useRef } from 'react';
import { Waiting } from '../../parts/Waiting.tsx';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { NoteSheet } from '../NoteSheet.tsx';
import type { NoteStore } from '../note-store.ts';
import { useAllNoteIds, useFrames, useStatus } from '../use-board.ts';
import styles from './BoardMap.module.css';
import { MapFrame } from './MapFrame.tsx';
import { MapTools } from './MapTools.tsx';
import { Neighbours } from './Neighbours.tsx';
import { useCamera, useNear } from './use-camera.ts';
import { useGestures } from './use-gestures.ts';
import { useMapActs } from './use-map-acts.ts';
import { useMapKeys } from './use-map-keys.ts';

/** The board as a map: frames and notes where they lie, to be panned, zoomed, dragged, and worked by keyboard alone. */
export function BoardMap() {
  const { store } = useBoard();
  const words = useWords(boardWords);
  const helpId = useId();
  const root = useRef<HTMLElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const camera = useCamera(store, root, layer);
  const near = useNear(camera);
  const frames = useFrames(store);
  const isLoaded = useStatus(store, 'isLoaded');
  const map = useMapActs(root, camera);
  useGestures(root, camera, map);
  const onKeyDown = useMapKeys(camera, map);
  return (
    <section
      ref={root}
      className={styles.map}
      aria-label={words.map}
      aria-describedby={helpId}
      // Until a note has the focus the map itself is the one stop of the Tab key; an arrow leads to the first note.
      tabIndex={map.spot(map.current) ? -1 : 0}
      onKeyDown={onKeyDown}
    >
      <p id={helpId} className="unseen">
        {words.mapHelp}
      </p>
      {!isLoaded && frames.length === 0 && <Waiting word={words.loading} />}
      <div ref={layer} className={styles.layer}>
        {frames[0] && map.mayAdd && <Beginning at={frames[0]} />}
        {frames.map((frame) => (
          <MapFrame
            key={frame.id}
            frame={frame}
            near={near}
            current={map.current}
            editing={map.editing}
            map={map.doings}
          />
        ))}
        <Neighbours root={root} />
      </div>
      {map.isMoving && <p className={styles.moving}>{words.moving}</p>}
      <MapTools camera={camera} map={map} />
      {map.opened && <NoteSheet {...map.opened} onClose={map.close} />}
    </section>
  );
}

/** An empty board says what to do, in its first frame. */
function Beginning({ at }: { at: Frame }) {
  const { store } = useBoard();
  const words = useWords(boardWords);
  const isEmpty = useAllNoteIds(store.notes('board') as NoteStore).length === 0;
  const hasDrafts = (store.notes('draft')?.all().length ?? 0) > 0;
  if (!isEmpty || hasDrafts) return null;
  return (
    <p className={styles.begin} style={{ width: at.w, transform: `translate(${at.x}px, ${at.y + 72}px)` }}>
      {words.emptyMap}
    </p>
  );
}
