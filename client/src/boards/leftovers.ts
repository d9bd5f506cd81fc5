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
      sync.close();
      open.delete(sync);
    };
    const sync = await openDocument(key, {
      authors: () => undefined,
      changed: () => queueMicrotask(() => open.has(sync) && sync.saved === 'saved' && finish()),
      spoiled: (parcels, code) => void setAside(sync, parcels, code).then(finish),
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
