import type { Map as YMap } from 'yjs';
import { Topics } from './topics.ts';

/**
 * What a map of the board holds, for views, without React: lists by a key (a technology, a note) that stay the same object
 * until what is in them changes.
 */
export class ListsByKey<T> {
  readonly #topics = new Topics();
  readonly #map: YMap<unknown>;
  readonly #readAll: () => T[];
  readonly #keyOf: (one: T) => string;
  #all: readonly T[] = [];
  #lists = new Map<string, readonly T[]>();

  constructor(map: YMap<unknown>, readAll: () => T[], keyOf: (one: T) => string) {
    this.#map = map;
    this.#readAll = readAll;
    this.#keyOf = keyOf;
    this.#read();
    map.observeDeep(this.#read);
  }

  of(key: string): readonly T[] {
    return this.#lists.get(key) ?? NONE;
  }

  all(): readonly T[] {
    return this.#all;
  }

  listen(key: string, listener: () => void): () => void {
    return this.#topics.listen(`of ${key}`, listener);
  }

  listenAll(listener: () => void): () => void {
    return this.#topics.listen('all', listener);
  }

  close(): void {
    this.#map.unobserveDeep(this.#read);
  }

  readonly #read = (): void => {
    const before = this.#lists;
    const lists = new Map<string, T[]>();
    this.#all = this.#readAll();
    for (const one of this.#all) {
      const list = lists.get(this.#keyOf(one));
      if (list) list.push(one);
      else lists.set(this.#keyOf(one), [one]);
    }
    this.#lists = lists;
    for (const key of new Set([...before.keys(), ...lists.keys()])) {
      const [was, is] = [before.get(key), lists.get(key)];
      if (was && JSON.stringify(was) === JSON.stringify(is)) this.#lists.set(key, was);
      else this.#topics.tell(`of ${key}`);
    }
    this.#topics.tell('all');
  };
}

const NONE: readonly never[] = [];
