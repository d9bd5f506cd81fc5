import { useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import { tableWords } from '../../words/table.ts';
import { LookHere } from '../table/LookHere.tsx';
import { viewOf } from '../table/use-map-sight.ts';
import styles from './Bars.module.css';
import { ColoursPanel } from './ColoursPanel.tsx';
import { FramesPanel } from './FramesPanel.tsx';
import { Minimap } from './Minimap.tsx';
import panels from './Panels.module.css';
import { SIGNS, Tool } from './Tool.tsx';
import { useScene } from './use-scene.ts';
import type { Windows } from './windows.ts';

type PanelsProps = { isProjected: boolean; project: (isOn: boolean) => void; show: Windows['show'] };

/** What lies over the corners of the map. */
export function Panels({ isProjected, project, show }: PanelsProps) {
  const words = useWords(mapWords);
  const table = useWords(tableWords);
  const { camera } = useScene();
  return (
    <>
      <div className={panels.left}>
        {!isProjected && <FramesPanel />}
        <ColoursPanel />
      </div>
      <div className={`${styles.bar} ${styles.top}`} data-panel="">
        <Tool word={words.search} sign={SIGNS.search} keys="/" onPress={() => show('search')} />
        <Tool
          word={isProjected ? words.projectorOff : words.projector}
          sign={SIGNS.projector}
          isPressed={isProjected}
          className={styles.wide}
          onPress={() => project(!isProjected)}
        />
        <LookHere
          at={() => ({ is: 'area', ...viewOf(camera) })}
          word={table.lookHereMap}
          className={styles.tool}
        />
        <Tool
          word={words.keys}
          sign={SIGNS.keys}
          keys="?"
          className={styles.wide}
          onPress={() => show('keys')}
        />
      </div>
      {!isProjected && <Minimap />}
    </>
  );
}
