import { openShelf, type ShelfKey } from '../wire/shelf.ts';
import { type BoardSync, openDocument } from './board-sync.ts';
import { setAside } from './refused.ts';

/**
 * Sends what a person wrote on other boards before they were moved, and what never left this device (I6): opens those
 * documents unseen until everything is on the server. The returned function stops it; what is left stays on the shelf.
 */
export function sendLeftovers(owner: string, openBoardId: string): () => void {
  const open = new Set<BoardSync>();
  let isOver = false;
  const send = async (key: ShelfKey) => {
    const finish = () => {
      if (open.delete(sync)) sync.close();
    };
    const look = () => {
      if (!open.has(sync)) return;
      if (sync.saved === 'saved') finish();
      // Whoever only visits there now would wait for ever; the words can be written again on their own board.
      else if (isShutOut(sync)) sync.giveUp('NOT_ALLOWED');
    };
    const sync = await openDocument(key, {
      authors: () => undefined,
      changed: () => queueMicrotask(look),
      spoiled: (spoiled) => void setAside(sync, spoiled).then(finish),
    });
    open.add(sync);
    if (isOver) finish();
  };
  const begin = async () => {
    const keys = (await (await openShelf())?.unsent(owner).catch(() => [])) ?? [];
    for (const key of keys) if (key.boardId !== openBoardId && !isOver) await send(key);
  };
  void begin();
  return () => {
    isOver = true;
    for (const sync of open) sync.close();
  };
}

function isShutOut({ link }: BoardSync): boolean {
  if (link.trouble === 'NOT_ALLOWED' || link.trouble === 'NOT_FOUND') return true;
  return link.isFresh && link.mode?.mode === 'read' && link.mode.reason === 'visitor';
}
