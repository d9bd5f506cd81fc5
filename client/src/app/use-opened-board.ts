import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Which board lies open over a screen, and at which note. It stands in the address: a reload and "back" keep their meaning. */
export function useOpenedBoard() {
  const [params, setParams] = useSearchParams();
  const open = useCallback(
    (boardId: string, noteId?: string) =>
      setParams(noteId ? { board: boardId, note: noteId } : { board: boardId }),
    [setParams],
  );
  const close = useCallback(() => setParams({}), [setParams]);
  return { boardId: params.get('board'), noteId: params.get('note'), open, close };
}
