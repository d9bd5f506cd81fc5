import { Sheet } from '../../parts/Sheet.tsx';
import { boardWords } from '../../words/boards.ts';
import { useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import styles from './Panels.module.css';

type Words = typeof mapWords.en;
type Row = [keys: string, what: keyof Words['keyRows']];

const ROWS: Record<keyof Words['keysOf'], Row[]> = {
  write: [
    ['N, S', 'add'],
    ['Tab', 'nextRight'],
    ['Ctrl+Enter', 'nextBelow'],
    ['Enter', 'edit'],
    ['Escape', 'leave'],
    ['Ctrl+V', 'paste'],
  ],
  go: [
    ['← ↑ → ↓', 'arrows'],
    ['M', 'move'],
    ['Space', 'open'],
    ['Delete', 'remove'],
    ['Ctrl+Z, Ctrl+Shift+Z', 'undo'],
    ['/', 'search'],
  ],
  many: [
    ['Shift+← ↑ → ↓', 'extend'],
    ['X', 'toggle'],
    ['Ctrl+A', 'all'],
    ['Shift+…', 'marquee'],
    ['G', 'group'],
    ['C', 'name'],
    ['L', 'link'],
    ['T', 'tidy'],
  ],
  look: [
    ['+ −', 'zoom'],
    ['Shift+1', 'fit'],
    ['Shift+2', 'toSelection'],
    ['Shift+0', 'actual'],
    ['?', 'keys'],
  ],
};

/** All keys of the map on one sheet. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const words = useWords(mapWords);
  const { close } = useWords(boardWords);
  const parts = Object.keys(ROWS) as (keyof typeof ROWS)[];
  const isApple = navigator.platform.startsWith('Mac');
  return (
    <Sheet title={words.keys} closeWord={close} onClose={onClose}>
      {parts.map((part) => (
        <section key={part} className={styles.keys}>
          <h3>{words.keysOf[part]}</h3>
          <dl>
            {ROWS[part].map(([keys, what]) => (
              <div key={what}>
                <dt>
                  <kbd>{(isApple ? keys.replaceAll('Ctrl', '⌘') : keys).replace('…', words.mouse)}</kbd>
                </dt>
                <dd>{words.keyRows[what]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  );
}
