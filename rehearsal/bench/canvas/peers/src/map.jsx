/**
 * Our own map as the peers have theirs: alone on a page, with the same board and out of the client's sources. What the program
 * asks the server beside the board (names, places, the phase) is not asked here; nobody's page does that.
 */
import '../../../../../client/src/app/theme.css';
import { useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { BoardContext } from '../../../../../client/src/boards/board-context.ts';
import { BoardMap } from '../../../../../client/src/boards/map/BoardMap.tsx';
import { around, cameraOf } from '../../../../../client/src/boards/map/camera.ts';
import { Looking } from '../../../../../client/src/boards/table/looking.ts';
import { TableContext } from '../../../../../client/src/boards/table/table-context.ts';
import { Toasts } from '../../../../../client/src/parts/Toasts.tsx';
import { LanguageProvider } from '../../../../../client/src/words/LanguageProvider.tsx';
import { acts, boardId, middle, NOTE, owner, store, tellBench } from './board.js';

const nobody = () => undefined;
const me = { id: owner, role: 'participant', boardId };
const board = {
  ...{ store, acts, me, phase: undefined, technologies: [], territories: [] },
  ...{ person: nobody, territory: nobody, canEdit: true, writesTo: 'board' },
};

function Alone() {
  const table = useMemo(() => {
    const looking = new Looking(store.presence, () => false);
    return { looking, labId: '', group: undefined, members: [] };
  }, []);
  return (
    <LanguageProvider>
      <Toasts>
        <BoardContext value={board}>
          <TableContext value={table}>
            <BoardMap />
          </TableContext>
        </BoardContext>
      </Toasts>
    </LanguageProvider>
  );
}

const camera = cameraOf(boardId);
camera.resize(innerWidth, innerHeight);
camera.centre({ x: middle.x + NOTE.w / 2, y: middle.y + NOTE.h / 2 });

function toScreen({ x, y }) {
  const { left, top } = document.querySelector('[data-map]').getBoundingClientRect();
  return {
    x: left + (x - camera.corner.x) * camera.zoom,
    y: top + (y - camera.corner.y) * camera.zoom,
  };
}

const look = new MutationObserver(() => {
  if (!document.querySelector('[data-note]')) return;
  look.disconnect();
  tellBench({ fit: () => camera.fit(around(store.frames)), toScreen });
});
const root = document.getElementById('root');
root.style.cssText = 'display: flex; flex-direction: column; height: 100vh';
look.observe(root, { childList: true, subtree: true });
createRoot(root).render(<Alone />);
