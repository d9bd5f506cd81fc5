import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from './address.tsx';

/** Which board lies open over a screen, and at which note. It stands in the address: a reload and "back" keep their meaning. */
export function useOpenedBoard() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const open = useCallback(
    (boardId: string, noteId?: string) =>
      navigate(`?${new URLSearchParams(noteId ? { board: boardId, note: noteId } : { board: boardId })}`),
    [navigate],
  );
  const close = useCallback(() => navigate(pathname), [navigate, pathname]);
  return { boardId: params.get('board'), noteId: params.get('note'), open, close };
}
