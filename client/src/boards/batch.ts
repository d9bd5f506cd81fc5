import { mergeUpdates } from 'yjs';

const EVERY_MS = 150;
// The gate takes 64 KB; a heap closes early enough for the edit that comes on top.
const HEAP_BYTES = 40_000;

/** Gathers keystrokes: the first after a pause leaves at once, those that follow leave together every 150 ms. */
export class Batch {
  readonly #send: (update: Uint8Array, notes: string[]) => void;
  #gathered: { update: Uint8Array; notes: string[] }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leftAt = Number.NEGATIVE_INFINITY;

  constructor(send: (update: Uint8Array, notes: string[]) => void) {
    this.#send = send;
  }

  get isEmpty(): boolean {
    return this.#gathered.length === 0;
  }

  get notes(): string[] {
    return this.#gathered.flatMap((edit) => edit.notes);
  }

  add(update: Uint8Array, notes: Iterable<string>): void {
    this.#gathered.push({ update, notes: [...notes] });
    const wait = Math.max(0, this.#leftAt + EVERY_MS - performance.now());
    this.#timer ??= setTimeout(() => this.flush(), wait);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.isEmpty) return;
    const gathered = this.#gathered;
    this.#gathered = [];
    this.#leftAt = performance.now();
    for (const heap of inHeaps(gathered)) {
      const updates = heap.map((edit) => edit.update);
      const [only] = updates;
      this.#send(only && updates.length === 1 ? only : mergeUpdates(updates), [
        ...new Set(heap.flatMap((edit) => edit.notes)),
      ]);
    }
  }
}

/** Neighbours together, each heap small enough for one message. */
export function inHeaps<T extends { update: Uint8Array }>(edits: T[]): T[][] {
  const heaps: T[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const edit of edits) {
    bytes += edit.update.length;
    if (bytes > HEAP_BYTES) {
      heaps.push([]);
      bytes = edit.update.length;
    }
    heaps.at(-1)?.push(edit);
  }
  return heaps;
}
