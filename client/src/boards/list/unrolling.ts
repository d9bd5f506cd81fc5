import { createContext, useContext, useEffect, useReducer } from 'react';
import { flushSync } from 'react-dom';

/** What fits on a phone, and a little more: mounted at once, since it is what somebody waits for. */
const AT_ONCE = 10;
const PIECE_MS = 25;
const PIECE = { least: 4, most: 100 };

type Roll = { granted: number; wanted: number; again: () => void };

/**
 * Mounts long lists piece by piece: what is in sight first, the rest in idle moments and in the order of the page, so that a
 * phone stays answerable with a thousand notes. All of them are in the page some moments later, for whoever searches it or
 * has it read aloud.
 */
export class Unrolling {
  readonly #rolls = new Map<string, Roll>();
  #spare = AT_ONCE;
  #piece = PIECE.least;
  #timer: number | undefined;

  /** How many of a list's cards may stand in the page now. */
  granted(key: string, wanted: number): number {
    const roll = this.#rolls.get(key) ?? { granted: 0, wanted, again: () => undefined };
    this.#rolls.set(key, roll);
    roll.wanted = wanted;
    const lacking = Math.max(0, wanted - roll.granted);
    const spared = Math.min(lacking, this.#spare);
    // Once all stand there, what is written next is shown at once.
    const isNews = this.#timer === undefined && this.#spare === 0 && lacking <= PIECE.least;
    this.#spare -= spared;
    roll.granted += isNews ? lacking : spared;
    return roll.granted;
  }

  /** Calls `again` when more of the list is granted, until the returned function is called. */
  listen(key: string, again: () => void): () => void {
    const roll = this.#rolls.get(key);
    if (roll) roll.again = again;
    this.#unroll();
    return () => {
      this.#rolls.delete(key);
    };
  }

  /** Goes on where something is lacking. */
  unroll(): void {
    this.#unroll();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #unroll(): void {
    const isLacking = [...this.#rolls.values()].some(({ granted, wanted }) => granted < wanted);
    if (isLacking) this.#timer ??= setTimeout(this.#mount, 0) as unknown as number;
  }

  readonly #mount = (): void => {
    this.#timer = undefined;
    const next = [...this.#rolls.values()].find(({ granted, wanted }) => granted < wanted);
    if (!next) return;
    const from = performance.now();
    next.granted = Math.min(next.wanted, next.granted + this.#piece);
    flushSync(next.again);
    const took = Math.max(1, performance.now() - from);
    const fitting = Math.round((this.#piece * PIECE_MS) / took);
    this.#piece = Math.min(PIECE.most, this.#piece * 2, Math.max(PIECE.least, fitting));
    this.#unroll();
  };
}

export const UnrollingContext = createContext(new Unrolling());

/** The part of a list that may stand in the page, and how many are still to come. */
export function useUnrolled(
  key: string,
  ids: readonly string[],
): { mounted: readonly string[]; left: number } {
  const unrolling = useContext(UnrollingContext);
  const [, again] = useReducer((times: number) => times + 1, 0);
  const granted = unrolling.granted(key, ids.length);
  useEffect(() => unrolling.listen(key, again), [unrolling, key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer list asks for more
  useEffect(() => unrolling.unroll(), [unrolling, ids.length]);
  return { mounted: ids.slice(0, granted), left: Math.max(0, ids.length - granted) };
}
