/**
 * Up to which `seq` a copy lacks nothing. An ack may come before the news of an earlier update; if the connection broke in
 * between, opening from the acked number would lose that update for good. Guessing too low only costs a few bytes.
 */
export class Seen {
  #upTo: number;
  readonly #ahead = new Set<number>();

  constructor(upTo: number) {
    this.#upTo = upTo;
  }

  get upTo(): number {
    return this.#upTo;
  }

  /** The server has said: with this answer you have everything up to `seq`. */
  reset(seq: number): void {
    this.#upTo = seq;
    for (const number of this.#ahead) if (number <= seq) this.#ahead.delete(number);
    this.#closeUp();
  }

  /** `count` updates have come, the last of them with this number. */
  add(seq: number, count: number): void {
    for (let number = Math.max(seq - count, this.#upTo) + 1; number <= seq; number++) this.#ahead.add(number);
    this.#closeUp();
  }

  #closeUp(): void {
    while (this.#ahead.delete(this.#upTo + 1)) this.#upTo++;
  }
}
