import type { Guest, Received } from '@case-lab/contract';
import { deskApi } from '../wire/desk-http.ts';
import { codeOf } from '../wire/http.ts';
import { DoorShelf, type Waiting } from './door-shelf.ts';

/** What fails for now only: it is sent again. */
const PASSING = ['OFFLINE', 'NOT_SAVED', 'TOO_FAST', 'NOT_SIGNED_IN', 'BROKEN'];
const LOOK_EVERY_MS = 15_000;
const SEND_EVERY_MS = 4_000;

/** Who was scanned last, and what came of it; without `received` it waits for a connection. */
export type Last = { key: string; name: string; guest: Guest | undefined; received?: Received };
export type Refused = { waiting: Waiting; error: unknown };

export type DoorState = {
  guests: readonly Guest[];
  /** When the list was downloaded, in ms; undefined while there is none. */
  listAt: number | undefined;
  isOnline: boolean;
  /** False where the browser keeps nothing. */
  isKept: boolean;
  waiting: readonly Waiting[];
  refused: readonly Refused[];
  last: Last | undefined;
};

/**
 * A door's list and who came in at it. Whoever is checked in is kept on the device first and sent then, one after the other,
 * under a key of its own: a torn connection lets nobody in twice and forgets nobody.
 */
export class DoorStore {
  state: DoorState = {
    ...{ guests: [], listAt: undefined, isOnline: true, isKept: true },
    ...{ waiting: [], refused: [], last: undefined },
  };
  private readonly listeners = new Set<() => void>();
  private shelf: DoorShelf | undefined;
  private sending: Promise<void> | undefined;
  private isForgotten = false;

  constructor(readonly labId: string) {}

  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what is kept, then asks; goes on looking and sending until the returned function is called. */
  start(): () => void {
    const open = async () => {
      this.shelf = await DoorShelf.open();
      const kept = (await this.shelf?.waiting(this.labId)) ?? [];
      const fresh = this.state.waiting.filter(({ key }) => !kept.some((one) => one.key === key));
      this.set({ isKept: this.shelf !== undefined, waiting: [...kept, ...fresh] });
      const list = await this.shelf?.list(this.labId);
      if (list && this.state.listAt === undefined) this.set({ guests: list.guests, listAt: list.at });
      await this.send();
      await this.look();
    };
    void open();
    const looking = setInterval(() => void this.look(), LOOK_EVERY_MS);
    const sending = setInterval(() => void this.send(), SEND_EVERY_MS);
    const online = () => void this.send().then(() => this.look());
    window.addEventListener('online', online);
    return () => {
      clearInterval(looking);
      clearInterval(sending);
      window.removeEventListener('online', online);
    };
  }

  /** Downloads the list anew. */
  async look(): Promise<void> {
    if (this.isForgotten) return;
    try {
      const guests = await deskApi.arrivals.list({ labId: this.labId });
      if (this.isForgotten) return;
      const at = Date.now();
      this.set({ guests, listAt: at, isOnline: true });
      await this.shelf?.keepList(this.labId, { guests, at });
    } catch (error) {
      if (PASSING.includes(codeOf(error))) this.set({ isOnline: false });
    }
  }

  /** Somebody is here: kept first, then sent. */
  async takeIn(one: Waiting, guest: Guest | undefined): Promise<void> {
    const name = 'walkIn' in one ? one.walkIn.name : one.name;
    this.set({ waiting: [...this.state.waiting, one], last: { key: one.key, name, guest } });
    await this.shelf?.put(one);
    await this.send();
  }

  /** Sends what waits, in its order, until it is all answered or the connection is gone. */
  async send(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
    await this.sending;
    // What was taken in after the last look of that round.
    if (this.state.waiting.length > 0 && this.state.isOnline) await this.sendAll();
  }

  dismiss(key: string): void {
    void this.shelf?.takeOff(key);
    this.set({ refused: this.state.refused.filter(({ waiting }) => waiting.key !== key) });
  }

  next(): void {
    this.set({ last: undefined });
  }

  /** Takes the names off this device until the page is opened anew; whoever waits to be sent stays. */
  async forget(): Promise<void> {
    this.isForgotten = true;
    this.set({ guests: [], listAt: undefined, last: undefined });
    await this.shelf?.forgetList(this.labId);
  }

  private async sendAll(): Promise<void> {
    for (let [one] = this.state.waiting; one; [one] = this.state.waiting) {
      try {
        await this.answered(one, await sent(one));
      } catch (error) {
        if (PASSING.includes(codeOf(error))) {
          this.set({ isOnline: false });
          return;
        }
        // It stays on the shelf until somebody has seen why it was refused.
        const refused = [...this.state.refused, { waiting: one, error }];
        this.set({ refused, waiting: this.state.waiting.filter(({ key }) => key !== one.key) });
      }
    }
  }

  private async answered(one: Waiting, received: Received): Promise<void> {
    const { guests, last } = this.state;
    const isKnown = guests.some(({ id }) => id === received.guest.id);
    await this.takeOff(one, {
      isOnline: true,
      guests: isKnown
        ? guests.map((guest) => (guest.id === received.guest.id ? received.guest : guest))
        : [...guests, received.guest],
      ...(last?.key === one.key && { last: { ...last, guest: received.guest, received } }),
    });
  }

  private async takeOff({ key }: Waiting, changed: Partial<DoorState>): Promise<void> {
    this.set({ ...changed, waiting: this.state.waiting.filter((one) => one.key !== key) });
    await this.shelf?.takeOff(key);
  }

  private set(changed: Partial<DoorState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}

function sent(one: Waiting): Promise<Received> {
  const { key, labId, at, door } = one;
  const scan = { key, labId, at, door };
  if ('walkIn' in one) return deskApi.arrivals.walkIn({ ...scan, ...one.walkIn });
  return deskApi.arrivals.checkIn({ ...scan, guestId: one.guestId });
}
