import type * as Y from 'yjs';

/**
 * The client id that wrote what stands under a key of a map; 0 where nothing does. Yjs has no public name for it, but the
 * gate lets a client write under its own id only, so the item is the one witness that nobody can forge; a stored name could be.
 */
export function makerOf(map: Y.Map<unknown>, key: string): number {
  const item = map._map.get(key);
  return item === undefined || item.deleted ? 0 : item.id.client;
}
