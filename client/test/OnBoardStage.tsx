import type { ReactNode } from 'react';
import { BoardContext, type OnBoard } from '../src/boards/board-context.ts';
import { Looking } from '../src/boards/table/looking.ts';
import { TableContext } from '../src/boards/table/table-context.ts';
import { Stage } from './Stage.tsx';

/** What every view of an open board stands in, with nobody else at the table. */
export function OnBoardStage({ board, children }: { board: OnBoard; children: ReactNode }) {
  const looking = new Looking(board.store.presence, () => false);
  return (
    <Stage>
      <BoardContext value={board}>
        <TableContext value={{ looking, labId: '', group: undefined, members: [] }}>{children}</TableContext>
      </BoardContext>
    </Stage>
  );
}
