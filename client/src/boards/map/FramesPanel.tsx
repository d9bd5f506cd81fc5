import type { Frame } from '@case-lab/contract/boards';
import { InLanguage } from '../../words/InLanguage.tsx';
import { useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import { useBoard } from '../board-context.ts';
import { useFrames } from '../use-board.ts';
import { Panel } from './Panel.tsx';
import styles from './Panels.module.css';
import { SIGNS } from './Tool.tsx';
import { useScene, useSpots } from './use-scene.ts';

/** The parts of the board, to go to; and what was put away, to be seen again. */
export function FramesPanel() {
  const words = useWords(mapWords);
  const frames = useFrames(useBoard().store);
  return (
    <Panel name="frames" title={words.frames} sign={SIGNS.frames}>
      <nav aria-label={words.frames}>
        <ul className={styles.frames}>
          {frames.map((frame) => (
            <li key={frame.id}>
              <Jump frame={frame} />
            </li>
          ))}
        </ul>
      </nav>
      <Away />
    </Panel>
  );
}

function Jump({ frame }: { frame: Frame }) {
  const { camera } = useScene();
  const count = useSpots((spots) => spots.in(frame.id).length);
  return (
    <button type="button" className={styles.jump} onClick={() => camera.read(frame)}>
      <span>
        <InLanguage text={frame.title} />
      </span>
      <span className={styles.count}>{count}</span>
    </button>
  );
}

function Away() {
  const { spots } = useScene();
  const words = useWords(mapWords);
  const away = useSpots((all) => all.away);
  const isShown = useSpots((all) => all.showsAway);
  if (away === 0) return null;
  return (
    <label className={styles.away}>
      <input type="checkbox" checked={isShown} onChange={(event) => spots.showAway(event.target.checked)} />
      {words.away(away)}
    </label>
  );
}
