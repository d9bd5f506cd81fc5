import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { inflateRawSync } from 'node:zlib';
import type { BoardOpened, FromServer, Pushed, Refused, SignedIn } from '@case-lab/contract';
import { io, type Socket } from 'socket.io-client';
import parser from 'socket.io-msgpack-parser';
import * as Y from 'yjs';
import type { Checker } from './checker.ts';

type Parcel = { id: string | undefined; msgId: string; update: Uint8Array; isUnderWay: boolean };
/** What a device has on its shelf when the page goes: the document, how far it is complete, and what waits. */
export type Saved = { state: Uint8Array; seq: number; waiting: Omit<Parcel, 'isUnderWay'>[] };

/** As in the client, in numbers: messages under way, ms until an answer counts as none, ms until the next attempt. */
const WINDOW = 8;
const ANSWER_WITHIN_MS = 10_000;
const RETRY_MS = { least: 250, most: 4_000 };
const PASSING = new Set(['OFFLINE', 'NOT_SAVED', 'TOO_FAST', 'BROKEN', 'FROZEN']);

/**
 * A phone without a browser, with the habits of the real one: each edit is a parcel with a `msgId` of its own, kept until it
 * is acknowledged and sent again, in order, after every break (B2). Tells the checker what was sent, acknowledged, seen.
 */
export class Device {
  readonly doc = new Y.Doc();
  /** Every refusal and missing answer so far, of openings and pushes, by code. */
  readonly refusals = new Map<string, number>();
  private waiting: Parcel[] = [];
  private readonly told = new EventEmitter();
  private socket: Socket | undefined;
  private isOpen = false;
  private hasIds = false;
  private refusal: { msgId: string; code: string } | undefined;
  private failures = 0;
  private retry: NodeJS.Timeout | undefined;
  private upTo = 0;
  private readonly ahead = new Set<number>();

  constructor(
    readonly seat: SignedIn,
    readonly name: string,
    private readonly checker: Checker,
    saved?: Saved,
  ) {
    if (!saved) return;
    Y.applyUpdate(this.doc, saved.state, 'shelf');
    for (const { update } of saved.waiting) Y.applyUpdate(this.doc, update, 'shelf');
    this.upTo = saved.seq;
    this.waiting = saved.waiting.map((parcel) => ({ ...parcel, isUnderWay: false }));
  }

  get boardId(): string {
    return this.seat.participant.boardId ?? '';
  }

  /** Edits that wait for their acknowledgement. */
  get unsaved(): number {
    return this.waiting.length;
  }

  get isConnected(): boolean {
    return this.socket?.connected ?? false;
  }

  /** Comes to a server, and back after every break, until it leaves. */
  come(url: string): void {
    const auth = { token: this.seat.token };
    const delays = { reconnectionDelay: 200, reconnectionDelayMax: 1000, timeout: 4000 };
    const socket = io(url, { parser, transports: ['websocket'], auth, forceNew: true, ...delays });
    this.socket = socket;
    socket.on('connect', () => void this.open(socket));
    socket.on('disconnect', (reason) => {
      this.shut();
      if (reason === 'io server disconnect')
        setTimeout(() => this.socket === socket && socket.connect(), 200);
    });
    socket.on('connect_error', (error) => {
      // A door that was closed with words is tried again too.
      if (!socket.active) this.note(error.message);
      if (!socket.active) setTimeout(() => this.socket === socket && socket.connect(), 500);
    });
    socket.on('board:news', (news: FromServer['board:news']) => this.hear(news));
  }

  /** The connection breaks; the device comes back to the same server by itself. */
  tear(): void {
    this.socket?.io.engine.close();
  }

  leave(): void {
    this.shut();
    const { socket } = this;
    this.socket = undefined;
    socket?.disconnect();
  }

  /** The page goes: what a new `Device` on the same phone begins with. */
  close(): Saved {
    this.leave();
    const waiting = this.waiting.map(({ id, msgId, update }) => ({ id, msgId, update }));
    return { state: Y.encodeStateAsUpdate(this.doc), seq: this.upTo, waiting };
  }

  /** Resolves when the board is open; throws after `withinMs`. */
  async opened(withinMs = 15_000): Promise<void> {
    if (!this.isOpen) await once(this.told, 'open', { signal: AbortSignal.timeout(withinMs) });
  }

  /** Resolves when the connection breaks; throws after `withinMs`. */
  async closed(withinMs: number): Promise<void> {
    await once(this.told, 'closed', { signal: AbortSignal.timeout(withinMs) });
  }

  /** Resolves when something was acknowledged, at the latest after `withinMs`. */
  async progress(withinMs: number): Promise<void> {
    await once(this.told, 'acknowledged', { signal: AbortSignal.timeout(withinMs) }).catch(() => undefined);
  }

  /**
   * Changes the document, at once and in one parcel. The board must have been open once: a pen needs a client id. Without an
   * `id` the edit leaves nothing to find it by, and only what all devices end with tells of it.
   */
  edit(id: string | undefined, act: (doc: Y.Doc) => void): void {
    if (!this.hasIds) throw new Error('no client id yet');
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array) => updates.push(update);
    this.doc.on('update', keep);
    act(this.doc);
    this.doc.off('update', keep);
    if (updates.length === 0) return;
    const parcel = { id, msgId: randomUUID(), update: Y.mergeUpdates(updates), isUnderWay: false };
    this.waiting.push(parcel);
    if (id) this.checker.sent(id, parcel.msgId, this.name);
    this.send();
  }

  private async open(socket: Socket): Promise<void> {
    const { boardId, upTo: seq } = this;
    const copy = seq > 0 ? { seq, vector: Buffer.from(Y.encodeStateVector(this.doc)) } : {};
    const spare = this.hasIds ? 3 : 0;
    const answer: BoardOpened | Refused | undefined = await ask(socket, 'board:open', {
      boardId,
      spare,
      ...copy,
    });
    if (socket !== this.socket || !socket.connected) return;
    if (!answer?.ok) {
      this.note(answer?.code ?? 'OFFLINE');
      this.retry = setTimeout(() => void this.open(socket), 500);
      return;
    }
    if (answer.state) Y.applyUpdateV2(this.doc, inflateRawSync(answer.state), 'wire');
    for (const update of answer.updates) Y.applyUpdate(this.doc, new Uint8Array(update), 'wire');
    if (!this.hasIds) this.doc.clientID = answer.clientIds[0] ?? 0;
    this.hasIds = true;
    this.upTo = answer.seq;
    this.count(answer.seq, 0);
    for (const parcel of this.waiting) parcel.isUnderWay = false;
    this.isOpen = true;
    this.resume();
    this.told.emit('open');
  }

  private hear({ doc, seq, updates }: FromServer['board:news']): void {
    // Also before the answer to `open` is read: several frames may come in one turn.
    if (doc !== 'board') return;
    for (const update of updates) Y.applyUpdate(this.doc, new Uint8Array(update), 'wire');
    this.count(seq, updates.length);
  }

  /** An acknowledgement may come before the news of an earlier update: complete is only what has no hole. */
  private count(seq: number, updates: number): void {
    for (let number = Math.max(seq - updates, this.upTo) + 1; number <= seq; number += 1)
      this.ahead.add(number);
    for (const number of this.ahead) if (number <= this.upTo) this.ahead.delete(number);
    while (this.ahead.delete(this.upTo + 1)) this.upTo += 1;
  }

  private shut(): void {
    if (this.isOpen) this.told.emit('closed');
    this.isOpen = false;
    clearTimeout(this.retry);
  }

  private resume(): void {
    this.refusal = undefined;
    this.send();
  }

  private send(): void {
    if (!this.isOpen || this.refusal) return;
    let room = WINDOW - this.waiting.filter((parcel) => parcel.isUnderWay).length;
    for (const parcel of this.waiting) {
      if (room <= 0) return;
      if (parcel.isUnderWay) continue;
      room -= 1;
      void this.deliver(parcel);
    }
  }

  private async deliver(parcel: Parcel): Promise<void> {
    const { boardId, socket } = this;
    if (!socket) return;
    parcel.isUnderWay = true;
    const { id, msgId, update } = parcel;
    const push = { boardId, msgId, update: Buffer.from(update) };
    const answer: Pushed | Refused | undefined = await ask(socket, 'board:push', push);
    if (answer?.ok) {
      this.failures = 0;
      if (id) this.checker.acknowledged(id, answer.seq);
      this.waiting = this.waiting.filter((other) => other !== parcel);
      this.count(answer.seq, 1);
      this.told.emit('acknowledged');
    }
    // What an earlier connection has to say of failures is of no interest to this one.
    if (socket !== this.socket || !socket.connected) return;
    parcel.isUnderWay = false;
    if (!answer?.ok) this.note(answer?.code ?? 'OFFLINE');
    if (!answer?.ok) this.refusal ??= { msgId, code: answer?.code ?? 'OFFLINE' };
    if (this.refusal) this.settle(this.refusal);
    else this.send();
  }

  /** Behind a parcel that was put off the next ones are refused for that alone: only the first in line is judged. */
  private settle({ msgId, code }: { msgId: string; code: string }): void {
    if (!this.isOpen || this.waiting.some((parcel) => parcel.isUnderWay)) return;
    const [first] = this.waiting;
    const isFirst = first?.msgId === msgId;
    if (first && isFirst && !PASSING.has(code)) {
      this.checker.turnedAway(first.id ?? first.msgId, code);
      this.leave();
      return;
    }
    const wait = isFirst ? Math.min(RETRY_MS.most, RETRY_MS.least * 2 ** this.failures) : 0;
    this.failures += isFirst ? 1 : 0;
    this.retry = setTimeout(() => this.resume(), wait * (0.5 + Math.random() / 2));
  }

  private note(code: string): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }
}

/** An answer, or undefined where none came in time or the connection broke. */
async function ask<T>(socket: Socket, event: string, data: object): Promise<T | undefined> {
  try {
    return await socket.timeout(ANSWER_WITHIN_MS).emitWithAck(event, data);
  } catch {
    return undefined;
  }
}
