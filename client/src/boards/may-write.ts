import { isAnonymous, type Seat } from '@case-lab/contract';
import type { BoardStore, Which } from './board-store.ts';

/** Why somebody who may write may not change these words: they are another's, or to do so would name the writer. */
export type Bar = 'notYours' | 'wouldName';

/**
 * What keeps a person from changing a note whose author writes under `author`; the server asks the same. A draft stays its
 * owner's in every phase (I5).
 */
export function barFor(
  store: BoardStore,
  me: Pick<Seat, 'id'>,
  which: Which,
  author: number,
): Bar | undefined {
  const { mode } = store.status;
  if (which === 'draft' || (mode?.mode === 'write' && mode.edits === 'all')) return undefined;
  if (store.author(author) !== me.id) return 'notYours';
  return isAnonymous(mode) && !store.isUnnamed(author) ? 'wouldName' : undefined;
}
