import type { Frame } from '@case-lab/contract/boards';
import { memo, useId } from 'react';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useBoard } from '../board-context.ts';
import { useFrames } from '../use-board.ts';
import styles from './BoardMap.module.css';
import { MapNote } from './MapNote.tsx';
import { useMountedIn, useSpots } from './use-scene.ts';

/** A frame with those of its notes that stand as elements. */
export const MapFrame = memo(function MapFrame({ frame }: { frame: Frame }) {
  const titleId = useId();
  const spots = useMountedIn(frame.id);
  return (
    <section
      className={styles.frame}
      aria-labelledby={titleId}
      style={{ width: frame.w, transform: `translate(${frame.x}px, ${frame.y}px)` }}
    >
      <h3 id={titleId} className={styles.title}>
        <InLanguage text={frame.title} />
      </h3>
      {spots.map(({ id, which, area }) => (
        <MapNote key={id} id={id} which={which} x={area.x - frame.x} y={area.y - frame.y} />
      ))}
    </section>
  );
});

/** The grounds of all frames, under clusters, arrows and the picture of the notes. */
export function Grounds() {
  const frames = useFrames(useBoard().store);
  return frames.map((frame) => <Ground key={frame.id} frame={frame} />);
}

function Ground({ frame }: { frame: Frame }) {
  const height = useSpots((spots) => spots.heightOf(frame));
  const style = { width: frame.w, height, transform: `translate(${frame.x}px, ${frame.y}px)` };
  return <div className={styles.ground} style={style} />;
}
