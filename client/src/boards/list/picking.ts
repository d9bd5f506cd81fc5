import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { Topics } from '../topics.ts';
import type { By } from './columns.ts';

const NONE: ReadonlySet<string> = new Set();

/** Which notes are chosen to be put together, while somebody chooses. A tap renders the one card and the bar. */
export class Picking {
  readonly #topics = new Topics();
  #picked: ReadonlySet<string> | undefined;

  /** The chosen notes in the sequence of the taps; `undefined` while nobody chooses. */
  get picked(): ReadonlySet<string> | undefined {
    return this.#picked;
  }

  start(): void {
    this.#set(NONE);
  }

  stop(): void {
    this.#set(undefined);
  }

  toggle(id: string): void {
    const next = new Set(this.#picked);
    if (!next.delete(id)) next.add(id);
    this.#set(next);
  }

  listen(topic: string, listener: () => void): () => void {
    return this.#topics.listen(topic, listener);
  }

  #set(picked: ReadonlySet<string> | undefined): void {
    const before = this.#picked;
    this.#picked = picked;
    const isOther = (id: string) => before?.has(id) !== picked?.has(id);
    const turned = before === undefined || picked === undefined;
    for (const id of new Set([...(before ?? []), ...(picked ?? [])])) {
      if (isOther(id)) this.#topics.tell(`note ${id}`);
    }
    if (turned) this.#topics.tell('turned');
    this.#topics.tell('all');
  }
}

/** What every card of the list knows of it. */
export type OnList = { by: By; picking: Picking };

export const ListContext = createContext<OnList>({ by: 'frame', picking: new Picking() });

export function usePicked(): ReadonlySet<string> | undefined {
  const { picking } = useContext(ListContext);
  const listen = useCallback((listener: () => void) => picking.listen('all', listener), [picking]);
  return useSyncExternalStore(listen, () => picking.picked);
}

/** Whether this note is chosen; `undefined` while nobody chooses. */
export function useIsPicked(id: string): boolean | undefined {
  const { picking } = useContext(ListContext);
  const listen = useCallback(
    (listener: () => void) => {
      const stops = [picking.listen(`note ${id}`, listener), picking.listen('turned', listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [picking, id],
  );
  return useSyncExternalStore(listen, () => picking.picked?.has(id));
}
