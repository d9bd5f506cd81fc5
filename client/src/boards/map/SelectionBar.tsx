import { inLanguage } from '@case-lab/contract';
import { useLanguage, useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import { useBoard } from '../board-context.ts';
import { useFrames } from '../use-board.ts';
import { useActs } from './acts-context.ts';
import styles from './Bars.module.css';
import { SIGNS, Tool } from './Tool.tsx';
import { useAttention, useScene, useSpots } from './use-scene.ts';

/** What can be done with the selected notes, all at once. */
export function SelectionBar() {
  const { attention } = useScene();
  const acts = useActs();
  const words = useWords(mapWords);
  const ids = [...useAttention((now) => now.selected)];
  const isMany = ids.length > 1;
  const clusters = useSpots((spots) => new Set(ids.map((id) => spots.get(id)?.cluster)).size);
  const isOneCluster = useSpots((spots) => spots.get(ids[0])?.cluster !== undefined) && clusters === 1;
  const canGroup = isMany || isOneCluster;
  return (
    <div className={`${styles.bar} ${styles.many}`} role="toolbar" aria-label={words.selection} data-panel="">
      <span className={styles.count} role="status">
        {words.selected(ids.length)}
      </span>
      {canGroup && (
        <Tool
          word={isOneCluster ? words.apart : words.together}
          sign={SIGNS.group}
          keys="G"
          isNamed
          onPress={() => acts.group(ids)}
        />
      )}
      {isMany && (
        <>
          <Tool
            word={words.tidy}
            sign={SIGNS.tidy}
            keys="T"
            isNamed
            onPress={() => attention.begin('tidying')}
          />
          <Tool word={words.alignLeft} sign={SIGNS.left} isNamed onPress={() => acts.align(ids, 'left')} />
          <Tool word={words.alignTop} sign={SIGNS.top} isNamed onPress={() => acts.align(ids, 'top')} />
        </>
      )}
      <ToFrame onFrame={(frame) => acts.toFrame(ids, frame)} />
      <Tool word={words.putAway} sign={SIGNS.away} isNamed onPress={() => acts.putAway(ids)} />
      <Tool word={words.remove} sign={SIGNS.remove} keys="Delete" isNamed onPress={() => acts.remove(ids)} />
      <Tool word={words.clear} sign={SIGNS.close} keys="Escape" onPress={() => attention.select([])} />
    </div>
  );
}

function ToFrame({ onFrame }: { onFrame: (frame: string) => void }) {
  const frames = useFrames(useBoard().store);
  const words = useWords(mapWords);
  const { language } = useLanguage();
  return (
    <select
      className={styles.select}
      value=""
      aria-label={words.toFrame}
      onChange={(event) => onFrame(event.target.value)}
    >
      <option value="" disabled hidden>
        {words.toFrame}
      </option>
      {frames.map((frame) => (
        <option key={frame.id} value={frame.id}>
          {inLanguage(frame.title, language).text}
        </option>
      ))}
    </select>
  );
}
