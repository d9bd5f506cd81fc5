import type { Copy, Shelf, ShelfKey } from '../wire/shelf.ts';

const QUIET_MS = 1_000;
const LONGEST_MS = 8_000;

/** Writes the local copy of a document once it has been quiet for a second, and at least every eight while it is busy. */
export class CopyKeeper {
  readonly #shelf: Shelf | undefined;
  readonly #key: ShelfKey;
  readonly #read: () => Copy | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since: number | undefined;
  #isDropped = false;

  constructor(shelf: Shelf | undefined, key: ShelfKey, read: () => Copy | undefined) {
    this.#shelf = shelf;
    this.#key = key;
    this.#read = read;
  }

  changed(): void {
    if (!this.#shelf || this.#isDropped) return;
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.keep(),
      Math.min(QUIET_MS, Math.max(0, this.#since + LONGEST_MS - now)),
    );
  }

  /** Writes it now, when there is something new. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    const copy = this.#since === undefined ? undefined : this.#read();
    if (!copy) return;
    this.#since = undefined;
    try {
      await this.#shelf?.keepCopy(this.#key, copy);
    } catch {
      // Without a copy the next start asks the server for everything; edits are in the outbox, not here.
    }
  }

  /** Forgets what is kept, and keeps nothing more. */
  async drop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#since = undefined;
    this.#isDropped = true;
    await this.#shelf?.dropCopy(this.#key).catch(() => undefined);
  }
}
