import { isId } from './bounds.ts';

/** Ids in one key of a map, `a/b/c`; `undefined` where one of them is none or holds a slash itself. */
export function toKey(...ids: unknown[]): string | undefined {
  return ids.every((one) => isId(one) && !one.includes('/')) ? ids.join('/') : undefined;
}

/** The ids in a key of `toKey`; `undefined` unless they are exactly `count`. */
export function idsOf(key: string, count: number): string[] | undefined {
  const ids = key.split('/');
  return ids.length === count && ids.every(isId) ? ids : undefined;
}

/**
 * The keys of a map that readers go through, at most so many. Sorted before they are cut: the map's own order is that of
 * arrival, and devices would keep different ones.
 */
export function firstKeys(map: { keys(): Iterable<string> }, most: number): string[] {
  return [...map.keys()].sort().slice(0, most);
}
