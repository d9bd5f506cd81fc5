import type { Judgement } from '@case-lab/contract/boards';
import { useCallback, useSyncExternalStore } from 'react';
import { useBoard } from '../board-context.ts';

/** What the group says of a technology. */
export function useJudgements(technology: string): readonly Judgement[] {
  const { judgements } = useBoard().store;
  const listen = useCallback(
    (listener: () => void) => judgements.listen(technology, listener),
    [judgements, technology],
  );
  return useSyncExternalStore(listen, () => judgements.of(technology));
}

export function useAllJudgements(): readonly Judgement[] {
  const { judgements } = useBoard().store;
  const listen = useCallback((listener: () => void) => judgements.listenAll(listener), [judgements]);
  return useSyncExternalStore(listen, () => judgements.all());
}
