import { type BoardMode, type BoardOpened, isAnonymous } from '@case-lab/contract';
import type { ShelfKey } from '../wire/shelf.ts';
import { ask, getConnection, hear, type NotTaken, onConnect, watchConnection } from '../wire/socket.ts';
import { canInflate, inflate } from './inflate.ts';
import { updatesOf } from './opened-updates.ts';
import { Seen } from './seen.ts';

/** What the link needs to know of the local copy, and whom it tells. */
type Ends = {
  /** The copy's state vector. */
  vector(): Uint8Array;
  spare(): Promise<number>;
  /** v1 updates, and before them a state or difference in v2. */
  apply(updates: Uint8Array[], state?: Uint8Array): void;
  authors(entries: [number, string][]): void;
  issued(clientIds: number[]): void;
  /** An anonymous phase has begun or ended: the ids at hand may not be used any more. */
  switched(): void;
  /** Own ids that are told to nobody else. */
  unnamed(clientIds: number[]): void;
  /** The document is open on this connection and pushes may leave; `down` takes it back. */
  up(): void;
  down(): void;
  changed(): void;
};

/** A state vector that knows nothing (client 1, clock 0): whoever sends it is sent plain updates and need not inflate. */
const NOTHING = Uint8Array.of(1, 1, 0);
const RETRY_MS = { least: 1_000, most: 5_000 };
const final: NotTaken['code'][] = ['NOT_ALLOWED', 'NOT_FOUND', 'MALFORMED', 'NOT_SIGNED_IN'];

/** The server's side of one document: opens it on every connection, hears its news and its mode. */
export class BoardLink {
  readonly #key: ShelfKey;
  readonly #ends: Ends;
  readonly #stops: (() => void)[] = [];
  #seen: Seen | undefined;
  #mode: BoardMode | undefined;
  #noteCharacters = 600;
  #trouble: NotTaken['code'] | undefined;
  #isFresh = false;
  #attempt = 0;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(key: ShelfKey, ends: Ends) {
    this.#key = key;
    this.#ends = ends;
  }

  get mode(): BoardMode | undefined {
    return this.#mode;
  }

  get noteCharacters(): number {
    return this.#noteCharacters;
  }

  /** Why the server does not open this document, while that is so. */
  get trouble(): NotTaken['code'] | undefined {
    return this.#trouble;
  }

  /** Whether the server has answered since the page opened the document. */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  /** Up to which number the copy lacks nothing; `undefined` for a copy that the server has never completed. */
  get seenUpTo(): number | undefined {
    return this.#seen?.upTo;
  }

  /** Begins with what the local copy knows. */
  start(seq: number | undefined, mode: BoardMode | undefined): void {
    if (seq !== undefined) this.#seen = new Seen(seq);
    this.#mode = mode;
    this.#stops.push(
      hear('board:news', (news) => {
        if (news.boardId !== this.#key.boardId || news.doc !== this.#key.doc) return;
        this.#ends.authors(news.authors ?? []);
        this.#ends.apply(news.updates);
        this.#seen?.add(news.seq, news.updates.length);
      }),
      hear('board:mode', (news) => {
        if (news.boardId !== this.#key.boardId) return;
        // The mode is that of the board; a draft has its own, and what it was refused may pass now.
        if (this.#key.doc === 'board') this.#hearMode(news);
        else if (this.#isFresh && this.#mode?.mode === 'write') this.#ends.up();
      }),
      watchConnection(() => getConnection() !== 'online' && this.#ends.down()),
      onConnect(() => void this.#open()),
    );
  }

  acked(seq: number): void {
    this.#seen?.add(seq, 1);
  }

  /** The server's whole state as v1 updates, whatever the copy has. */
  async wholeState(): Promise<Uint8Array[] | undefined> {
    const { boardId, doc } = this.#key;
    const answer = await ask('board:open', { boardId, doc, ...(!canInflate && { vector: NOTHING }) });
    if (!answer.ok) return undefined;
    this.#ends.issued(answer.clientIds);
    return updatesOf(answer);
  }

  /** Opens the document once more, without waiting for the next try. */
  again(): void {
    void this.#open();
  }

  stop(): void {
    clearTimeout(this.#retry);
    this.#attempt++;
    for (const stop of this.#stops) stop();
  }

  async #open(): Promise<void> {
    clearTimeout(this.#retry);
    const attempt = ++this.#attempt;
    const { boardId, doc } = this.#key;
    const seq = this.#seen?.upTo;
    const plain = canInflate ? undefined : NOTHING;
    const vector = seq === undefined ? plain : this.#ends.vector();
    const spare = await this.#ends.spare();
    if (attempt !== this.#attempt) return;
    const answer = await ask('board:open', {
      boardId,
      doc,
      spare,
      ...(vector && { vector, ...(canInflate && { seq }) }),
    });
    if (!answer.ok) return void (attempt === this.#attempt && this.#failed(answer.code));
    // Bytes that cannot be inflated, as in a browser from before 2023, must not leave the board closed without a word.
    const read = answer.state ? await inflate(answer.state).catch(() => 'unreadable' as const) : undefined;
    if (attempt !== this.#attempt) return;
    if (read === 'unreadable') return this.#failed('BROKEN');
    this.#ends.authors(answer.authors);
    this.#ends.apply(answer.updates, read);
    this.#opened(answer);
  }

  #opened(answer: BoardOpened): void {
    this.#seen ??= new Seen(answer.seq);
    this.#seen.reset(answer.seq);
    this.#failures = 0;
    this.#trouble = undefined;
    this.#isFresh = true;
    this.#noteCharacters = answer.limits.noteCharacters;
    this.#ends.unnamed(answer.ownAnonymous ?? []);
    this.#setMode(answer);
    this.#ends.issued(answer.clientIds);
  }

  #hearMode(told: BoardMode): void {
    const isOther = isAnonymous(told) !== isAnonymous(this.#mode);
    this.#setMode(told);
    // The ids for this phase come with an opening.
    if (isOther) void this.#open();
  }

  #setMode(told: BoardMode): void {
    if (isAnonymous(told) !== isAnonymous(this.#mode)) this.#ends.switched();
    this.#mode = modeOf(told);
    // A frozen board would only refuse; what waits stays on the shelf until it opens.
    if (told.mode === 'write') this.#ends.up();
    else this.#ends.down();
    this.#ends.changed();
  }

  #failed(code: NotTaken['code']): void {
    if (code !== 'OFFLINE') this.#trouble = code;
    this.#ends.changed();
    // Without a connection the next one opens again; a final answer changes only with a new connection.
    if (getConnection() !== 'online' || final.includes(code)) return;
    const wait = Math.min(RETRY_MS.most, RETRY_MS.least * 2 ** this.#failures++);
    this.#retry = setTimeout(() => void this.#open(), wait * (0.5 + Math.random()));
  }
}

function modeOf(told: BoardMode): BoardMode {
  if (told.mode === 'read') return { mode: 'read', reason: told.reason };
  return { mode: 'write', edits: told.edits, ...(told.anonymous && { anonymous: true }) };
}
