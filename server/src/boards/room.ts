import type { BoardDoc, FromServer } from '@case-lab/contract';
import { encodePresenceRoom } from '@case-lab/contract/boards';
import { isClear, sendTogether } from '../wiring/slow-readers.ts';
import type { Attendance } from './attendance.ts';
import { Bundle, type Told } from './bundle.ts';
import type { ClientIdsService } from './client-ids.service.ts';
import type { OpenDocument } from './open-document.ts';

/** Rooms with more people hear of cursors more rarely: each of them is shown to everybody. */
const CROWD = 60;
/** So many ticks lie between two presence frames at least, in a group and in a crowd. */
const PRESENCE_TICKS = { group: 1, crowd: 2 };
/** So many ticks presence waits for news to go with, in a room where some came a moment ago. */
const WAIT_TICKS = 1.8;
const A_MOMENT_MS = 200;

/** What was committed: by which client ids, and from which sockets it came. */
export type Committed = { updates: Uint8Array[]; clients: Set<number>; writers: Set<string> };

/** Everybody of this process at one document: they are told what was committed, and how the others move. */
export class Room {
  readonly members = new Set<Attendance>();
  /** The newest state of each client that has moved since the last presence frame. */
  private readonly moved = new Map<number, Uint8Array>();
  /** Client ids whose author all members know. */
  private readonly named = new Set<number>();
  private presenceAt = 0;
  private newsAt = 0;

  constructor(
    readonly document: OpenDocument,
    readonly doc: BoardDoc,
    private readonly clientIds: ClientIdsService,
    private readonly tickMs: number,
  ) {}

  /** Who has written or moved here, and the newcomer who asks. */
  authorsFor({ presenceId }: Attendance): [number, string][] {
    return this.clientIds.authors(new Set([...this.document.accepted.keys(), ...this.named, presenceId]));
  }

  /** After COMMIT. Presence that is due goes along: a write to each connection costs more than what is in it. */
  tell({ updates, clients, writers }: Committed, now = Date.now()): void {
    this.newsAt = now;
    const isDue = now - this.presenceAt >= this.presenceMs;
    const news = this.news(updates, isDue ? [...clients, ...this.moved.keys()] : [...clients]);
    const presence = isDue ? this.presence(now) : [];
    const all = new Bundle([['board:news', news], ...presence]);
    // A single writer has it already; several share one frame and find their own part in it.
    const [only] = writers.size === 1 && !news.authors ? writers : [];
    for (const { socket } of this.members) {
      // The answer to what they have written comes in this turn too.
      if (writers.has(socket.id)) sendTogether(socket);
      if (socket.id !== only) all.sendTo(socket);
      else if (presence.length > 0) new Bundle(presence).sendTo(socket);
    }
  }

  /** Says whose ids these are. */
  name(clients: Iterable<number>): void {
    const news = this.news([], [...clients]);
    if (!news.authors) return;
    const bundle = new Bundle([['board:news', news]]);
    for (const { socket } of this.members) bundle.sendTo(socket);
  }

  /** A client's newest state; it leaves with the next news or by `sendPresence`. */
  move(clientId: number, state: Uint8Array): void {
    this.moved.set(clientId, state);
  }

  /** Sends who has moved when no news came to take it along. False: it is too early, ask again a tick later. */
  sendPresence(now = Date.now()): boolean {
    if (this.moved.size === 0) return true;
    const waitMs = now - this.newsAt < A_MOMENT_MS ? WAIT_TICKS * this.tickMs : 0;
    if (now - this.presenceAt < this.presenceMs + waitMs) return false;
    const news = this.news([], [...this.moved.keys()]);
    const bundle = new Bundle([
      ...(news.authors ? [['board:news', news] satisfies Told] : []),
      ...this.presence(now),
    ]);
    // Presence is left out first: who has not taken the last frame gets a newer one soon.
    for (const { socket } of this.members) if (isClear(socket)) bundle.sendTo(socket);
    return true;
  }

  private get presenceMs(): number {
    return this.tickMs * (this.members.size > CROWD ? PRESENCE_TICKS.crowd : PRESENCE_TICKS.group);
  }

  private news(updates: Uint8Array[], clients: number[]): FromServer['board:news'] {
    const { boardId, seq } = this.document;
    const authors = this.clientIds.authors(clients.filter((client) => !this.named.has(client)));
    for (const [client] of authors) this.named.add(client);
    return { boardId, doc: this.doc, seq, updates, ...(authors.length > 0 && { authors }) };
  }

  private presence(now: number): Told[] {
    if (this.moved.size === 0) return [];
    const data = Buffer.from(encodePresenceRoom([...this.moved]));
    this.moved.clear();
    this.presenceAt = now;
    return [['board:presence', { boardId: this.document.boardId, data }]];
  }
}
