import { isAnonymous } from '@case-lab/contract';
import { useBoard } from './board-context.ts';
import { useStatus } from './use-board.ts';

/** Why nobody may put their name to something on the shared board now. */
export type NameBar = 'readOnly' | 'private' | 'anonymous';

/** What keeps a person from saying something in their own name, as a verdict or a first step is. */
export function useNameBar(): NameBar | undefined {
  const { store, canEdit, writesTo } = useBoard();
  const mode = useStatus(store, 'mode');
  if (!canEdit) return 'readOnly';
  if (isAnonymous(mode)) return 'anonymous';
  return writesTo === 'draft' ? 'private' : undefined;
}
