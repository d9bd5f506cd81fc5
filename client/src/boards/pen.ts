import type { Doc } from 'yjs';
import type { ClientIds } from './client-ids.ts';

/**
 * Holds the client id under which this page writes in one document (B6). Yjs gives every document an id of its own making,
 * and an edit under that one would be refused for good; so all edits go through the pen, which waits for an issued id.
 */
export class Pen {
  readonly #doc: Doc;
  readonly #ids: ClientIds;
  readonly #changed: () => void;
  #issued: number | undefined;
  #edits: (() => void)[] = [];
  #isTaking = false;
  #isDry = false;

  constructor(doc: Doc, ids: ClientIds, changed: () => void) {
    this.#doc = doc;
    this.#ids = ids;
    this.#changed = changed;
  }

  /** How many edits wait in memory for an id. */
  get held(): number {
    return this.#edits.length;
  }

  /** Whether there was no id to be had, the last time that one was needed: the very first start, without a connection. */
  get isDry(): boolean {
    return this.#isDry && !this.#isInked;
  }

  /** Takes an id in hand, so that the first keystroke need not wait for one. */
  prepare(): Promise<void> {
    return this.#isInked ? Promise.resolve() : this.#ink();
  }

  /** Runs an edit at once where an id is in hand, else as soon as there is one; always in the order of the calls. */
  write(act: () => void): Promise<void> {
    if (this.#edits.length === 0 && this.#isInked) {
      act();
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#edits.push(() => resolve(act()));
      void this.#ink();
    });
  }

  /** Lays the id down, so that whatever is written next is under another one. */
  layDown(): void {
    this.#issued = undefined;
  }

  /** New ids have come from the server. */
  async refill(ids: number[]): Promise<void> {
    await this.#ids.add(ids);
    if (this.#edits.length > 0 || this.#isDry) await this.#ink();
  }

  // Yjs changes a document's id by itself when it believes that somebody else writes under it; then a fresh one is taken.
  get #isInked(): boolean {
    return this.#issued !== undefined && this.#doc.clientID === this.#issued;
  }

  async #ink(): Promise<void> {
    if (this.#isTaking) return;
    this.#isTaking = true;
    const id = this.#isInked ? this.#issued : await this.#ids.take();
    this.#isTaking = false;
    this.#isDry = id === undefined;
    if (id !== undefined) {
      this.#issued = id;
      this.#doc.clientID = id;
      while (this.#isInked && this.#edits.length > 0) this.#edits.shift()?.();
    }
    this.#changed();
  }
}
