/** A bucket of tokens: `burst` at once, then `perSecond`. One for each kind of message of a connection, or of guess of an address. */
export class Pace {
  private tokens: number;
  private filledAt = Date.now();

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
  ) {
    this.tokens = burst;
  }

  /** False when it comes too fast. */
  take(now = Date.now()): boolean {
    this.fill(now);
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }

  /** Takes a token that may not be there yet; gives in how many ms it will be. */
  reserve(now = Date.now()): number {
    this.fill(now);
    this.tokens -= 1;
    return Math.max(0, (-this.tokens / this.perSecond) * 1000);
  }

  /** Takes tokens for what has cost more than it should; it may leave a debt. */
  charge(tokens: number): void {
    this.tokens -= tokens;
  }

  /** A token that was taken for nothing. */
  giveBack(): void {
    this.tokens = Math.min(this.burst, this.tokens + 1);
  }

  private fill(now: number): void {
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.filledAt) / 1000) * this.perSecond);
    this.filledAt = now;
  }
}
