/** How far something has been taken from its place, in pixels of the board. */
export type Lift = { dx: number; dy: number };

/** As much of an element as a lift changes. */
type Moved = Pick<HTMLElement | SVGElement, 'style' | 'dataset'>;

/**
 * What is being dragged, by us or by others, or shown elsewhere for a look: notes and, under `cluster ID`, whole clusters. Moves
 * elements by their style, without touching React or the document; only a drop writes anything.
 */
export class Lifts {
  readonly #lifts = new Map<string, Lift>();
  readonly #elements = new Map<string, Moved>();
  readonly #listeners = new Set<(ids: readonly string[]) => void>();

  of(id: string): Lift | undefined {
    return this.#lifts.get(id);
  }

  ids(): IterableIterator<string> {
    return this.#lifts.keys();
  }

  /** Shows these as far from their places as `by`. */
  raise(ids: readonly string[], by: Lift | ((id: string) => Lift)): void {
    for (const id of ids) {
      const lift = typeof by === 'function' ? by(id) : by;
      this.#lifts.set(id, lift);
      show(this.#elements.get(id), lift);
    }
    this.#tell(ids);
  }

  /** Lays these back. */
  lower(ids: readonly string[]): void {
    for (const id of ids) {
      this.#lifts.delete(id);
      show(this.#elements.get(id), undefined);
    }
    if (ids.length > 0) this.#tell(ids);
  }

  /** An element that shows one of them, as long as it stands. */
  mount(id: string, element: Moved): () => void {
    this.#elements.set(id, element);
    show(element, this.#lifts.get(id));
    return () => {
      if (this.#elements.get(id) === element) this.#elements.delete(id);
    };
  }

  /** Hears at every step which ones have moved. */
  listen(listener: (ids: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(ids: readonly string[]): void {
    for (const listener of this.#listeners) listener(ids);
  }
}

/** A custom property would have all that is in the element styled anew at each step. */
function show(element: Moved | undefined, lift: Lift | undefined): void {
  if (!element) return;
  element.style.transform = lift ? `translate(${lift.dx}px, ${lift.dy}px)` : '';
  if (!lift) delete element.dataset.lifted;
  else if (element.dataset.lifted === undefined) element.dataset.lifted = '';
}
