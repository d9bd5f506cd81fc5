import type { Shelf, ShelfKey } from '../wire/shelf.ts';

/**
 * The Yjs client ids that the server has issued to this device for one document (B6). Each is taken once, by one page load;
 * without a shelf they live in memory, and a reload asks for new ones.
 */
export class ClientIds {
  readonly #shelf: Shelf | undefined;
  readonly #key: ShelfKey;
  #inMemory: number[] = [];
  #dropping: Promise<unknown> = Promise.resolve();

  constructor(shelf: Shelf | undefined, key: ShelfKey) {
    this.#shelf = shelf;
    this.#key = key;
  }

  async add(ids: number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#dropping;
    try {
      if (this.#shelf) return await this.#shelf.addSpares(this.#key, ids);
    } catch {
      // The storage has begun to refuse; these ids then serve this page alone.
    }
    this.#inMemory.push(...ids);
  }

  /** Forgets them all: an anonymous phase begins or ends, and those that come next are of another kind. */
  drop(): void {
    this.#inMemory = [];
    this.#dropping = this.#shelf?.dropSpares(this.#key).catch(() => undefined) ?? this.#dropping;
  }

  async take(): Promise<number | undefined> {
    await this.#dropping;
    const ownId = this.#inMemory.shift();
    if (ownId !== undefined) return ownId;
    return this.#shelf?.takeSpare(this.#key).catch(() => undefined);
  }

  async count(): Promise<number> {
    await this.#dropping;
    const onShelf = (await this.#shelf?.countSpares(this.#key).catch(() => 0)) ?? 0;
    return Math.min(100, onShelf + this.#inMemory.length);
  }
}
