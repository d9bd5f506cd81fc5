import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import { useBoard } from '../board-context.ts';
import { useActs } from './acts-context.ts';
import styles from './Bars.module.css';
import { SelectionBar } from './SelectionBar.tsx';
import { TidyBar } from './TidyBar.tsx';
import { SIGNS, Tool } from './Tool.tsx';
import { useAttention, useScene, useZoom } from './use-scene.ts';
import { toAll } from './windows.ts';

/** The foot of the map: what goes on, and what can be done now. */
export function MapFoot() {
  const { canEdit } = useBoard();
  const doing = useAttention((attention) => attention.doing);
  const hasSelected = useAttention((attention) => attention.selected.size > 0);
  return (
    <div className={styles.foot}>
      <Hint />
      {doing === 'tidying' && <TidyBar />}
      {doing === 'rest' && hasSelected && canEdit && <SelectionBar />}
      {(doing !== 'rest' || !hasSelected || !canEdit) && doing !== 'tidying' && <MapTools />}
    </div>
  );
}

/** Says what keys and taps do while something is under way. */
function Hint() {
  const { attention } = useScene();
  const words = useWords(mapWords);
  const doing = useAttention((now) => now.doing);
  const from = useAttention((now) => now.linkFrom);
  const says = {
    moving: words.moving,
    linking: from ? words.arrowTo : words.arrowFrom,
    rest: '',
    tidying: '',
  }[doing];
  return (
    <div role="status" className={says ? styles.hint : undefined}>
      {says && <span>{says}</span>}
      {doing === 'linking' && (
        <button type="button" className={styles.cancel} onClick={() => attention.begin('rest')}>
          {words.cancel}
        </button>
      )}
    </div>
  );
}

function MapTools() {
  const { acts: board, canEdit } = useBoard();
  const scene = useScene();
  const acts = useActs();
  const words = useWords(boardWords);
  const more = useWords(mapWords);
  const isLinking = useAttention((attention) => attention.doing === 'linking');
  const { camera, attention } = scene;
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.tools} data-panel="">
      {acts.mayAdd && (
        <>
          <Tool
            word={words.add}
            sign={SIGNS.add}
            keys="N"
            className={styles.add}
            isNamed
            onPress={() => acts.add()}
          />
          {canEdit && (
            <>
              <Tool
                word={more.arrow}
                sign={SIGNS.arrow}
                keys="L"
                isPressed={isLinking}
                onPress={() => (isLinking ? attention.begin('rest') : acts.beginLink())}
              />
              <Tool word={more.tidy} sign={SIGNS.tidy} keys="T" onPress={() => attention.begin('tidying')} />
            </>
          )}
          <Tool word={words.undo} sign={SIGNS.undo} keys="Ctrl+Z" onPress={() => board.undo()} />
          <Tool word={words.redo} sign={SIGNS.redo} keys="Ctrl+Shift+Z" onPress={() => board.redo()} />
          <span className={styles.gap} />
        </>
      )}
      <Tool
        word={words.zoomOut}
        sign={SIGNS.less}
        keys="-"
        className={styles.wide}
        onPress={() => camera.zoomBy(0.8)}
      />
      <Zoom />
      <Tool
        word={words.zoomIn}
        sign={SIGNS.add}
        keys="+"
        className={styles.wide}
        onPress={() => camera.zoomBy(1.25)}
      />
      <Tool word={words.fit} sign={SIGNS.fit} keys="Shift+1" onPress={() => toAll(scene)} />
    </div>
  );
}

function Zoom() {
  return <span className={`${styles.zoom} ${styles.wide}`}>{useZoom()} %</span>;
}
