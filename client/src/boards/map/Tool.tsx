import type { ReactNode } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import styles from './Bars.module.css';

type ToolProps = {
  word: string;
  sign: string;
  /** The key that does the same. */
  keys?: string;
  onPress: () => void;
  isPressed?: boolean;
  /** Says its word under its sign, not only to those who point at it. */
  isNamed?: boolean;
  className?: string;
  children?: ReactNode;
};

/** A button of a bar: a sign, and a word where there is room. */
export function Tool({ word, sign, keys, onPress, isPressed, isNamed, className = '', children }: ToolProps) {
  return (
    <button
      type="button"
      className={`${styles.tool} ${isNamed ? styles.named : ''} ${className}`}
      aria-label={isNamed ? undefined : word}
      aria-pressed={isPressed}
      aria-keyshortcuts={keys}
      // A single key says itself in any language; the others stand on the sheet of keys.
      title={keys?.length === 1 ? `${word} (${keys})` : word}
      onClick={onPress}
    >
      <Icon d={sign} />
      {isNamed && <span>{word}</span>}
      {children}
    </button>
  );
}

/** The signs of the map's tools. */
export const SIGNS = {
  add: 'M10 4v12M4 10h12',
  less: 'M4 10h12',
  undo: 'M7.5 5 3.5 9l4 4M4 9h8a4.5 4.5 0 0 1 0 9h-1',
  redo: 'm12.5 5 4 4-4 4M16 9H8a4.5 4.5 0 0 0 0 9h1',
  fit: 'M3 7.5V3h4.5M12.5 3H17v4.5M17 12.5V17h-4.5M7.5 17H3v-4.5',
  arrow: 'M4 16 15.5 4.5M8.5 4h7.5v7.5',
  tidy: 'M3.5 3.5h5.5V9H3.5zM11 3.5h5.5V9H11zM3.5 11H9v5.5H3.5zM11 11h5.5v5.5H11z',
  group:
    'M3 5.5A2.5 2.5 0 0 1 5.5 3h9A2.5 2.5 0 0 1 17 5.5v9a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 3 14.5zM6 7h4v4H6zM11.5 11.5h2.5V14h-2.5z',
  left: 'M3.5 3v14M6.5 5h9v3.5h-9zM6.5 11.5h6V15h-6z',
  top: 'M3 3.5h14M5 6.5v9h3.5v-9zM11.5 6.5v6H15v-6z',
  away: 'M3 4h14v3.5H3zM4.5 7.5v9h11v-9M8 11h4',
  remove: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.8 11h7.4l.8-11M8.5 9v4.5M11.5 9v4.5',
  close: 'm5 5 10 10M15 5 5 15',
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M13 13l4 4',
  projector: 'M2.5 4h15v9.5h-15zM10 13.5V17M6.5 17h7',
  keys: 'M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7',
  frames: 'M3 4h6v5H3zM11 4h6v5h-6zM3 11h6v5H3zM11 11h6v5h-6z',
  colours:
    'M10 3a7 7 0 1 0 0 14c1.6 0 1.9-1.1 1.3-2-.7-1.1 0-2.3 1.3-2.3H14a3 3 0 0 0 3-3C17 5.8 13.9 3 10 3M6.7 9.5h.01M9 6.3h.01M12.6 6.8h.01',
  down: 'm5 8 5 5 5-5',
} as const;
