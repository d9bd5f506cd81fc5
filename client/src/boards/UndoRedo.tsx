import { Icon } from '../parts/Icon.tsx';
import { clusterWords } from '../words/clusters.ts';
import { useWords } from '../words/language.ts';
import styles from './UndoRedo.module.css';
import { useUndo, useUndoKeys } from './use-undo.ts';

/** One's own last step back and forth (B15), by button and by Ctrl+Z, on views that have no map to bear these keys. */
export function UndoRedo() {
  const words = useWords(clusterWords);
  const steps = useUndo();
  useUndoKeys(steps);
  return (
    <div className={styles.tools}>
      <Tool word={words.undo} keys="Control+Z" isIdle={!steps.canUndo} onPress={steps.undo}>
        M7.5 5 3.5 9l4 4M4 9h8a4.5 4.5 0 0 1 0 9h-1
      </Tool>
      <Tool word={words.redo} keys="Control+Y" isIdle={!steps.canRedo} onPress={steps.redo}>
        m12.5 5 4 4-4 4M16 9H8a4.5 4.5 0 0 0 0 9h1
      </Tool>
    </div>
  );
}

type ToolProps = { word: string; keys: string; isIdle: boolean; onPress: () => void; children: string };

/** Not `disabled`: the last step taken back would throw the focus to the head of the page. */
function Tool({ word, keys, isIdle, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={word}
      title={word}
      aria-keyshortcuts={keys}
      aria-disabled={isIdle}
      onClick={isIdle ? undefined : onPress}
    >
      <Icon d={children} />
    </button>
  );
}
