import { Injectable } from '@nestjs/common';
import { networkOf, paceOf } from './guesses.ts';
import type { Pace } from './pace.ts';
import { Refusal } from './refusals.ts';

/** A venue is one address: three hundred people may each send a form twice in the same minute. */
const OF_AN_ADDRESS = { perSecond: 2, burst: 600 };
const OF_A_LAB = { perSecond: 10, burst: 3000 };

/** Bounds what anybody may send to a lab without being known, per address and for everybody together; in this process alone. */
@Injectable()
export class Visits {
  private readonly addresses = new Map<string, Pace>();
  private readonly labs = new Map<string, Pace>();

  /** Throws TOO_FAST. Whom their own address slows costs nobody else of the lab. */
  take(address: string, slug: string): void {
    const own = paceOf(this.addresses, networkOf(address), OF_AN_ADDRESS);
    if (!own.take() || !paceOf(this.labs, slug, OF_A_LAB).take()) throw new Refusal('TOO_FAST');
  }
}
