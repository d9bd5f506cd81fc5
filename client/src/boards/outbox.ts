import { v4 } from 'uuid';
import { mergeUpdates } from 'yjs';
import type { Parcel, Shelf, ShelfKey } from '../wire/shelf.ts';
import type { NotTaken } from '../wire/socket.ts';
import { Batch, inHeaps } from './batch.ts';

/** What the outbox needs from the one that owns it. */
type Post = {
  send(parcel: Parcel): Promise<{ ok: true; seq: number } | NotTaken>;
  acked(seq: number): void;
  /** The server will not take the first parcel, ever; its owner decides what becomes of it and of the others. */
  refused(parcel: Parcel, code: NotTaken['code']): void;
  changed(): void;
};

type Waiting = Parcel & {
  isOnShelf: boolean;
  isReady: boolean;
  isUnderWay: boolean;
  isSent: boolean;
  /** How many times the server broke over it. */
  broke: number;
};

const WINDOW = 8;
const MANY = 20;
// A parcel that breaks the server again and again would keep all others from being saved.
const BROKE_TOO_OFTEN = 5;
const RETRY_MS = { least: 1_000, most: 5_000, frozen: 30_000 };
const passing: NotTaken['code'][] = ['OFFLINE', 'NOT_SAVED', 'TOO_FAST', 'BROKEN', 'NOT_SIGNED_IN', 'FROZEN'];

/**
 * Own edits on their way to the server, in the order in which they were written: first on the shelf, then sent, up to eight
 * at once, and taken off when the server has them (B2).
 */
export class Outbox {
  readonly #shelf: Shelf | undefined;
  readonly #key: ShelfKey;
  readonly #post: Post;
  readonly #batch = new Batch((update, notes) => this.#wrap(update, notes));
  #waiting: Waiting[] = [];
  #isOpen = false;
  #failures = 0;
  /** Counts the openings: a late answer of an earlier one says nothing about what was sent again since. */
  #round = 0;
  /** The first refusal since the last quiet moment; while it stands nothing more is sent. */
  #refusal: { msgId: string; code: NotTaken['code'] } | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(shelf: Shelf | undefined, key: ShelfKey, post: Post) {
    this.#shelf = shelf;
    this.#key = key;
    this.#post = post;
  }

  /** Takes up what an earlier load or another tab left on the shelf; gives those that were not here yet. */
  takeUp(parcels: Parcel[]): Parcel[] {
    const known = new Set(this.#waiting.map((parcel) => parcel.msgId));
    const found = parcels.filter((parcel) => !known.has(parcel.msgId));
    // Whether they were sent before that page died, nobody knows: so they keep their `msgId`.
    this.#waiting.unshift(...found.map((parcel) => ({ ...asWaiting(parcel, true), isSent: true })));
    if (found.length > 0) this.#post.changed();
    this.#send();
    return found;
  }

  add(update: Uint8Array, notes: Set<string>): void {
    this.#batch.add(update, notes);
    this.#post.changed();
  }

  get parcels(): readonly Waiting[] {
    return this.#waiting;
  }

  /** How many parcels wait, and whether all of them outlive the page; the last 150 ms of typing count as one that does. */
  get state(): { waiting: number; isKept: boolean } {
    const isKept =
      this.#shelf !== undefined && this.#waiting.every((parcel) => parcel.isOnShelf || !parcel.isReady);
    return { waiting: this.#waiting.length + Number(!this.#batch.isEmpty), isKept };
  }

  /** The notes in which something is not on the server yet. */
  get notes(): Set<string> {
    return new Set([...this.#batch.notes, ...this.#waiting.flatMap((parcel) => parcel.notes)]);
  }

  /** The server's side is ready to take parcels: sends from the first one on, also what was sent before without an answer. */
  async open(): Promise<void> {
    this.#refusal = undefined;
    this.#round++;
    clearTimeout(this.#retry);
    for (const parcel of this.#waiting) parcel.isUnderWay = false;
    await this.#pack();
    this.#isOpen = true;
    this.#send();
  }

  close(): void {
    this.#isOpen = false;
    clearTimeout(this.#retry);
    this.#batch.flush();
  }

  /** Puts what was typed a moment ago on the shelf now, as when the page is about to go. */
  flush(): void {
    this.#batch.flush();
  }

  /** Puts one parcel in the stead of several, on the shelf in one step. */
  async replace(msgIds: string[], update: Uint8Array, notes: Iterable<string>): Promise<string> {
    const parcel = { msgId: v4(), update, at: Date.now(), notes: [...notes] };
    const isOnShelf = await this.#try(this.#shelf?.replace(this.#key, msgIds, parcel));
    const at = this.#waiting.findIndex((waiting) => msgIds.includes(waiting.msgId));
    this.#waiting = this.#waiting.filter((waiting) => !msgIds.includes(waiting.msgId));
    this.#waiting.splice(Math.max(0, at), 0, asWaiting(parcel, isOnShelf));
    return parcel.msgId;
  }

  // An hour offline makes a thousand small parcels. Only those never sent may be packed anew: the server knows the others.
  async #pack(): Promise<void> {
    const loose = this.#waiting.filter((parcel) => parcel.isOnShelf && !parcel.isSent);
    if (loose.length < MANY) return;
    for (const parcels of inHeaps(loose)) {
      const merged = mergeUpdates(parcels.map((parcel) => parcel.update));
      await this.replace(
        parcels.map((parcel) => parcel.msgId),
        merged,
        new Set(parcels.flatMap((parcel) => parcel.notes)),
      );
    }
  }

  #wrap(update: Uint8Array, notes: string[]): void {
    const parcel = asWaiting({ msgId: v4(), update, at: Date.now(), notes }, false);
    this.#waiting.push(parcel);
    void this.#try(this.#shelf?.put(this.#key, parcelOf(parcel))).then((isOnShelf) => {
      parcel.isOnShelf = isOnShelf;
      parcel.isReady = true;
      this.#post.changed();
      this.#send();
    });
    this.#post.changed();
  }

  #send(): void {
    if (!this.#isOpen || this.#refusal) return;
    const underWay = this.#waiting.filter((parcel) => parcel.isUnderWay).length;
    let room = WINDOW - underWay;
    for (const parcel of this.#waiting) {
      if (room <= 0 || !parcel.isReady) return;
      if (parcel.isUnderWay) continue;
      room--;
      void this.#deliver(parcel);
    }
  }

  async #deliver(parcel: Waiting): Promise<void> {
    parcel.isUnderWay = true;
    parcel.isSent = true;
    const round = this.#round;
    const answer = await this.#post.send(parcelOf(parcel));
    if (!answer.ok && round !== this.#round) return;
    parcel.isUnderWay = false;
    if (answer.ok) {
      this.#failures = 0;
      this.#waiting = this.#waiting.filter((waiting) => waiting.msgId !== parcel.msgId);
      void this.#try(this.#shelf?.takeOff([parcel.msgId]));
      this.#post.acked(answer.seq);
      this.#post.changed();
    } else {
      if (answer.code === 'BROKEN') parcel.broke++;
      this.#refusal ??= { msgId: parcel.msgId, code: answer.code };
    }
    if (this.#refusal) this.#settle();
    else this.#send();
  }

  /**
   * Judges a refusal once nothing is under way. Behind a parcel that was put off the next ones lack what it wrote and are
   * refused for that alone; so only what is said of the first in line counts, and the others are simply sent again.
   */
  #settle(): void {
    const refusal = this.#refusal;
    if (!refusal || !this.#isOpen || this.#waiting.some((parcel) => parcel.isUnderWay)) return;
    const [first] = this.#waiting;
    const isHopeless = !passing.includes(refusal.code) || (first?.broke ?? 0) >= BROKE_TOO_OFTEN;
    if (first && first.msgId === refusal.msgId && isHopeless) {
      this.#isOpen = false;
      this.#post.refused(first, refusal.code);
      return;
    }
    const isFirst = first?.msgId === refusal.msgId;
    this.#retry = setTimeout(() => this.open(), isFirst ? this.#pause(refusal.code) : 0);
  }

  #pause(code: NotTaken['code']): number {
    if (code === 'FROZEN') return RETRY_MS.frozen;
    const wait = Math.min(RETRY_MS.most, RETRY_MS.least * 2 ** this.#failures++);
    return wait * (0.5 + Math.random());
  }

  /** True when the storage did it; false is shown as "not saved", the page goes on in memory. */
  async #try(work: Promise<unknown> | undefined): Promise<boolean> {
    try {
      await work;
      return work !== undefined;
    } catch {
      return false;
    }
  }
}

function asWaiting(parcel: Parcel, isOnShelf: boolean): Waiting {
  return { ...parcel, isOnShelf, isReady: isOnShelf, isUnderWay: false, isSent: false, broke: 0 };
}

function parcelOf({ msgId, update, at, notes }: Parcel): Parcel {
  return { msgId, update, at, notes };
}
