import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Pace } from './pace.ts';
import { Refusal } from './refusals.ts';

/** Wrong secrets that are looked up: so many at once, then so many a second. */
const OF_AN_ADDRESS = { perSecond: 2, burst: 20 };
/** Of one account, from wherever: six digits stand between a known password and an account. */
const OF_AN_ACCOUNT = { perSecond: 1 / 30, burst: 10 };
const OF_EVERYBODY = { perSecond: 20, burst: 200 };
/** How long somebody is kept at the door while guesses are slowed; whoever would wait longer is turned away. */
const LONGEST_MS = 2000;
const KEPT = 10_000;

/**
 * Slows the guessing of codes, return codes, links and passwords (W30), per address and for everybody together; in this process
 * alone: two servers let twice as many through. Right ones cost nothing: a venue is one address. What was right once is never
 * slowed at that address, so that somebody who guesses beside them keeps nobody of a hall with one code out.
 */
@Injectable()
export class Guesses {
  private readonly all = new Pace(OF_EVERYBODY.perSecond, OF_EVERYBODY.burst);
  private readonly addresses = new Map<string, Pace>();
  private readonly accounts = new Map<string, Pace>();
  /** Address and secret that have gone together, or are being looked up now. */
  private readonly right = new Map<string, Promise<unknown>>();

  /**
   * What `look` finds behind `secret`. While guesses are slowed it waits its turn first; throws TOO_FAST with
   * `{ retryAfterMs }` instead of what `look` throws then, and unlooked when the turn is too far away. `account`: whose
   * password it would be; known or not, its guesses are slowed from all addresses together.
   */
  async behind<T>(address: string, secret: string, look: () => Promise<T>, account?: string): Promise<T> {
    const from = networkOf(address);
    const key = createHash('sha256').update(`${from} ${secret.trim().toUpperCase()}`).digest('base64');
    // Who asks the same at the same moment makes no second guess: three hundred phones read one code off a wall.
    await this.right.get(key)?.catch(() => undefined);
    if (this.right.has(key)) return look();
    const found = this.guess(from, look, account);
    keep(this.right, key, found);
    found.catch(() => this.right.delete(key));
    return found;
  }

  private async guess<T>(from: string, look: () => Promise<T>, account?: string): Promise<T> {
    const paces = [paceOf(this.addresses, from, OF_AN_ADDRESS), this.all];
    if (account) paces.push(paceOf(this.accounts, account, OF_AN_ACCOUNT));
    const waitMs = Math.max(...paces.map((pace) => pace.reserve()));
    let wasWrong = false;
    try {
      if (waitMs > LONGEST_MS) throw tooFast(waitMs);
      if (waitMs > 0) await pause(waitMs);
      return await look();
    } catch (error) {
      wasWrong = isWrong(error);
      throw wasWrong && waitMs > 0 ? tooFast(waitMs) : error;
    } finally {
      if (!wasWrong) for (const pace of paces) pace.giveBack();
    }
  }
}

const tooFast = (waitMs: number) => new Refusal('TOO_FAST', { retryAfterMs: Math.ceil(waitMs) });

const WRONG = new Set<string>(['UNKNOWN_CODE', 'UNKNOWN_LINK', 'WRONG_SIGN_IN', 'WRONG_SECOND_FACTOR']);

const isWrong = (error: unknown) => error instanceof Refusal && WRONG.has(error.code);

export function paceOf(
  paces: Map<string, Pace>,
  of: string,
  { perSecond, burst }: { perSecond: number; burst: number },
): Pace {
  const pace = paces.get(of) ?? new Pace(perSecond, burst);
  keep(paces, of, pace);
  return pace;
}

/** Whoever has an IPv6 network (64 bits) has more addresses in it than anybody can count. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array(8 - head.length - tail.length).fill('0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}

/** Puts a value last; the ones longest unused leave when there are too many. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > KEPT && oldest !== undefined) map.delete(oldest);
}
