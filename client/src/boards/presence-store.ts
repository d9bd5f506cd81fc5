import { decodePresenceRoom, encodePresence, type Presence } from '@case-lab/contract/boards';
import { hear, tell } from '../wire/socket.ts';
import { Topics } from './topics.ts';

const EVERY_MS = 100;
const STALE_MS = 12_000;

/** Somebody else at the board, by the client id that the server knows. */
export type Neighbour = { clientId: number; participantId: string; state: Presence; at: number };

/** Who does what at this moment, theirs and ours; nothing of it is kept. */
export class PresenceStore {
  readonly #boardId: string;
  readonly #topics = new Topics();
  readonly #authorOf: (clientId: number) => string | undefined;
  readonly #owner: string;
  readonly #neighbours = new Map<number, Neighbour>();
  readonly #unhear: () => void;
  readonly #sweep: ReturnType<typeof setInterval>;
  #list: readonly Neighbour[] = [];
  #next: Presence | undefined;
  #sentAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(boardId: string, authorOf: (clientId: number) => string | undefined, owner: string) {
    this.#boardId = boardId;
    this.#authorOf = authorOf;
    this.#owner = owner;
    this.#unhear = hear('board:presence', (news) => news.boardId === boardId && this.#hear(news.data));
    this.#sweep = setInterval(() => this.#forgetSilent(), STALE_MS / 4);
  }

  /** Everybody else who did something in the last 12 s. */
  get neighbours(): readonly Neighbour[] {
    return this.#list;
  }

  listen(listener: () => void): () => void {
    return this.#topics.listen('neighbours', listener);
  }

  /** Tells what we do now, ten times a second at most; only the newest counts. */
  show(state: Presence): void {
    this.#next = state;
    this.#timer ??= setTimeout(() => this.#send(), Math.max(0, this.#sentAt + EVERY_MS - performance.now()));
  }

  close(): void {
    this.#unhear();
    clearInterval(this.#sweep);
    clearTimeout(this.#timer);
    tell('board:presence', { boardId: this.#boardId, data: encodePresence({ is: 'gone' }) });
  }

  #send(): void {
    this.#timer = undefined;
    this.#sentAt = performance.now();
    if (this.#next) tell('board:presence', { boardId: this.#boardId, data: encodePresence(this.#next) });
    this.#next = undefined;
  }

  #hear(data: Uint8Array): void {
    const at = performance.now();
    for (const [clientId, state] of decodePresenceRoom(data)) {
      const participantId = this.#authorOf(clientId);
      // The frame for the room is one for all, so our own state comes back too.
      if (participantId === undefined || participantId === this.#owner) continue;
      if (state.is === 'gone') this.#neighbours.delete(clientId);
      else this.#neighbours.set(clientId, { clientId, participantId, state, at });
    }
    this.#tell();
  }

  #forgetSilent(): void {
    const since = performance.now() - STALE_MS;
    const silent = [...this.#neighbours.values()].filter((neighbour) => neighbour.at < since);
    for (const { clientId } of silent) this.#neighbours.delete(clientId);
    if (silent.length > 0) this.#tell();
  }

  #tell(): void {
    this.#list = [...this.#neighbours.values()];
    this.#topics.tell('neighbours');
  }
}
