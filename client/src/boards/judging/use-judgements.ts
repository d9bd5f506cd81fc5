import type { Judgement } from '@case-lab/contract/boards';
import { useCallback, useSyncExternalStore } from 'react';
import { useBoard } from '../board-context.ts';

const NONE: readonly Judgement[] = [];
const nothing = () => () => {};

/** What the group says of a technology. */
export function useJudgements(technology: string): readonly Judgement[] {
  const { judgements } = useBoard().store;
  const listen = useCallback(
    (listener: () => void) => judgements?.listen(technology, listener) ?? nothing(),
    [judgements, technology],
  );
  return useSyncExternalStore(listen, () => judgements?.of(technology) ?? NONE);
}

export function useAllJudgements(): readonly Judgement[] {
  const { judgements } = useBoard().store;
  const listen = useCallback(
    (listener: () => void) => judgements?.listenAll(listener) ?? nothing(),
    [judgements],
  );
  return useSyncExternalStore(listen, () => judgements?.all() ?? NONE);
}
