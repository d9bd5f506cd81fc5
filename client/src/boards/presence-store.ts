import { decodePresenceRoom, encodePresence, type Presence } from '@case-lab/contract/boards';
import { hear, tell } from '../wire/socket.ts';
import { Topics } from './topics.ts';

const EVERY_MS = 100;
const STALE_MS = 12_000;

/** Somebody else at the board, by the client id that the server knows. */
export type Neighbour = { clientId: number; participantId: string; state: Presence; at: number };

type View = Extract<Presence, { is: 'view' }>;
type Area = Omit<View, 'is'>;

/** Who does what at this moment, theirs and ours; nothing of it is kept. */
export class PresenceStore {
  readonly #boardId: string;
  readonly #topics = new Topics();
  readonly #authorOf: (clientId: number) => string | undefined;
  readonly #owner: string;
  readonly #neighbours = new Map<number, Neighbour>();
  readonly #unhear: () => void;
  readonly #sweep: ReturnType<typeof setInterval>;
  readonly #views = new Map<string, Area>();
  #list: readonly Neighbour[] = [];
  #writers: ReadonlyMap<string, string> = new Map();
  #next: Presence | undefined;
  #nextView: View | undefined;
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

  /** Who writes at this moment, by the id of the note or of the frame in which a new one begins; the same map until it is another. */
  get writers(): ReadonlyMap<string, string> {
    return this.#writers;
  }

  listenWriters(listener: () => void): () => void {
    return this.#topics.listen('writers', listener);
  }

  /** The area of the board at which somebody was looking when they last told. */
  viewOf(participantId: string): Area | undefined {
    return this.#views.get(participantId);
  }

  listenViews(listener: () => void): () => void {
    return this.#topics.listen('views', listener);
  }

  /** Tells where we look, for whoever follows; beside what we do, which it does not end. */
  showView(area: Area): void {
    this.#nextView = { is: 'view', ...area };
    this.#plan();
  }

  /** Tells what we do now, ten times a second at most; only the newest counts. */
  show(state: Presence): void {
    this.#next = state;
    this.#plan();
  }

  #plan(): void {
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
    // One at a time: of two in a tick of the server only the later one would arrive.
    const state = this.#nextView ?? this.#next;
    if (this.#nextView) this.#nextView = undefined;
    else this.#next = undefined;
    if (state) tell('board:presence', { boardId: this.#boardId, data: encodePresence(state) });
    if (this.#next) this.#plan();
  }

  #hear(data: Uint8Array): void {
    const at = performance.now();
    for (const [clientId, state] of decodePresenceRoom(data)) {
      const participantId = this.#authorOf(clientId);
      // The frame for the room is one for all, so our own state comes back too.
      if (participantId === undefined || participantId === this.#owner) continue;
      if (state.is === 'view') {
        const { is: _, ...area } = state;
        this.#views.set(participantId, area);
        this.#topics.tell('views');
      } else if (state.is === 'gone') this.#neighbours.delete(clientId);
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
    const writers = new Map(this.#list.flatMap(writingOf));
    if (JSON.stringify([...writers]) === JSON.stringify([...this.#writers])) return;
    this.#writers = writers;
    this.#topics.tell('writers');
  }
}

function writingOf({ participantId, state }: Neighbour): [at: string, participantId: string][] {
  if (state.is === 'editing') return [[state.note, participantId]];
  return state.is === 'composing' ? [[state.frame, participantId]] : [];
}
