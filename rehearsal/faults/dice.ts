/** Dice that fall the same way for the same seed (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  /** A number from 0 up to 1, without 1. */
  roll(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to `sides`, without `sides`. */
  below(sides: number): number {
    return Math.floor(this.roll() * sides);
  }

  /** One of these; undefined when there is none. */
  one<T>(of: readonly T[]): T | undefined {
    return of[this.below(of.length)];
  }
}
