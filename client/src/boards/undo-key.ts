import type { KeyboardEvent } from 'react';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Which step a key asks for: Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y, and the same with the command key. */
export function undoKey({ key, ctrlKey, metaKey, shiftKey }: Key): 'undo' | 'redo' | undefined {
  if (!ctrlKey && !metaKey) return undefined;
  // The key stands where Z stands also on a Russian keyboard.
  if (['z', 'я'].includes(key.toLowerCase())) return shiftKey ? 'redo' : 'undo';
  return ['y', 'н'].includes(key.toLowerCase()) ? 'redo' : undefined;
}
