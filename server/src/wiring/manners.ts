import type { Refused } from '@case-lab/contract';
import type { Socket } from 'socket.io';
import { Pace } from './pace.ts';
import { codeOf, Refusal } from './refusals.ts';

const MALFORMED_ALLOWED = 3;
/** Before a push is refused the database is asked twice and the update read twice: it counts as this many more. */
const REFUSED_PUSH = 9;

/** Not in `socket.data`: that travels to the other servers. */
const known = new WeakMap<Socket, Manners>();

/** The manners of a connection: every room that hears its events counts on the same ones. */
export function mannersOf(socket: Socket): Manners {
  const manners = known.get(socket) ?? new Manners(socket);
  known.set(socket, manners);
  return manners;
}

/** What one connection may do to the server: a bounded pace, and three malformed messages before it is closed. */
class Manners {
  readonly pushes = new Pace(60, 600);
  /** The dearest thing that a device can ask for. */
  readonly opens = new Pace(3, 12);
  readonly presence = new Pace(30, 60);
  /** Each moves what everybody at a board sees. */
  readonly looks = new Pace(0.5, 4);
  private readonly others = new Pace(10, 60);
  private malformed = 0;

  constructor(private readonly socket: Socket) {}

  /** Runs an event that awaits an answer; whatever goes wrong is an ack, never an exception and never silence. */
  async answer(ack: unknown, act: () => Promise<object>, pace = this.others): Promise<void> {
    const say = typeof ack === 'function' ? (ack as (answer: object) => void) : () => {};
    try {
      if (!pace.take()) throw new Refusal('TOO_FAST');
      say(await act());
    } catch (error) {
      const code = codeOf(error);
      say({ ok: false, code } satisfies Refused);
      if (code === 'MALFORMED') this.count();
      if (pace === this.pushes && code !== 'TOO_FAST' && code !== 'NOT_SAVED') pace.charge(REFUSED_PUSH);
    }
  }

  /** Runs an event that awaits none. */
  hear(act: () => void): void {
    if (!this.presence.take()) return;
    try {
      act();
    } catch (error) {
      if (codeOf(error) === 'MALFORMED') this.count();
    }
  }

  private count(): void {
    this.malformed += 1;
    if (this.malformed >= MALFORMED_ALLOWED) this.socket.disconnect(true);
  }
}
