import type { ReactNode } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import styles from './BoardMap.module.css';
import type { Camera } from './camera.ts';
import { spotsOf, wholeOf } from './layout.ts';
import { useZoom } from './use-camera.ts';
import type { MapActs } from './use-map-acts.ts';

/** The few tools at the foot of the map. */
export function MapTools({ camera, map }: { camera: Camera; map: MapActs }) {
  const { store, acts } = useBoard();
  const words = useWords(boardWords);
  const fit = () => {
    const whole = wholeOf(store.frames, spotsOf(store));
    if (whole) camera.fit(whole);
  };
  return (
    <div className={styles.tools} role="toolbar" aria-label={words.tools}>
      {map.mayAdd && (
        <>
          <button
            type="button"
            className={`${styles.tool} ${styles.add}`}
            onClick={() => map.add()}
            aria-label={words.add}
          >
            <Icon d="M10 4v12M4 10h12" />
            <span>{words.add}</span>
          </button>
          <Tool word={words.undo} onPress={() => acts.undo()}>
            <Icon d="M7.5 5 3.5 9l4 4M4 9h8a4.5 4.5 0 0 1 0 9h-1" />
          </Tool>
          <Tool word={words.redo} onPress={() => acts.redo()}>
            <Icon d="m12.5 5 4 4-4 4M16 9H8a4.5 4.5 0 0 0 0 9h1" />
          </Tool>
          <span className={styles.gap} />
        </>
      )}
      <Tool word={words.zoomOut} onPress={() => camera.zoomBy(0.8)}>
        <Icon d="M4 10h12" />
      </Tool>
      <Zoom camera={camera} />
      <Tool word={words.zoomIn} onPress={() => camera.zoomBy(1.25)}>
        <Icon d="M10 4v12M4 10h12" />
      </Tool>
      <Tool word={words.fit} onPress={fit}>
        <Icon d="M3 7.5V3h4.5M12.5 3H17v4.5M17 12.5V17h-4.5M7.5 17H3v-4.5" />
      </Tool>
    </div>
  );
}

function Zoom({ camera }: { camera: Camera }) {
  return <span className={`${styles.tool} ${styles.zoom}`}>{useZoom(camera)} %</span>;
}

function Tool({ word, onPress, children }: { word: string; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.tool} aria-label={word} title={word} onClick={onPress}>
      {children}
    </button>
  );
}
