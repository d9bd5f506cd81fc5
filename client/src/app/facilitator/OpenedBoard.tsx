import { useCallback, useEffect, useMemo, useRef } from 'react';
import { BoardSheet } from '../BoardSheet.tsx';
import { useSeat } from '../entrance.ts';
import { useOpenedBoard } from '../use-opened-board.ts';
import type { Facilitating } from './use-facilitating.ts';
import type { Wall } from './use-wall.ts';

/** The board that lies open over the wall. What it is given stays the same while the wall changes, or it would draw anew. */
export function OpenedBoard({ wall, lift }: { wall: Wall; lift: Facilitating['lift'] }) {
  const { participant } = useSeat();
  const { boardId, noteId, close } = useOpenedBoard();
  const latest = useRef(lift);
  useEffect(() => {
    latest.current = lift;
  });
  const onLift = useCallback(
    (lifted: string) => {
      if (boardId) latest.current({ boardId, noteId: lifted });
    },
    [boardId],
  );
  const lifted = useMemo(
    () =>
      new Set(
        wall.harvest.filter((item) => item.source.boardId === boardId).map((item) => item.source.noteId),
      ),
    [wall.harvest, boardId],
  );
  const group = wall.everyGroup.find((one) => one.boardId === boardId);
  if (!group) return null;
  return (
    <BoardSheet
      group={group}
      people={wall.people}
      territories={wall.territories}
      me={participant}
      clock={wall.clock}
      phase={wall.phase}
      onLift={onLift}
      lifted={lifted}
      sought={noteId}
      onClose={close}
    />
  );
}
