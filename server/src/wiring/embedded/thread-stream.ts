import { Duplex } from 'node:stream';
import type { DatabaseThread } from './database-thread.ts';
import type { LastingThread } from './lasting-thread.ts';
import type { Seat } from './seat.ts';

const STARTUP = 0x00;
const TERMINATE = 0x58;
const SEAT_WAIT_MS = 10_000;
/** AuthenticationOk, then ReadyForQuery (idle): what a trusting server says to a startup message. */
const WELCOME = Uint8Array.of(0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49);

type Written = { chunk: Uint8Array };

/**
 * What `pg` takes for its socket: PostgreSQL's wire protocol, spoken to the database's thread. `pg` corks a
 * parameterised query, so its five messages cross the thread once, together; and `pg` itself reads the
 * answer, so an error is the `DatabaseError` that a real server's would be.
 */
export class ThreadStream extends Duplex {
  readonly #lasting: LastingThread;
  readonly #seat: Seat;
  /** The one that this session is with; it is never carried on with another. */
  #thread: DatabaseThread | undefined;
  #leave: (() => void) | undefined;
  #inbox: Uint8Array[] = [];
  #isDelivering = false;

  constructor(lasting: LastingThread, seat: Seat) {
    super();
    this.#lasting = lasting;
    this.#seat = seat;
  }

  connect(): this {
    this.#sitDown().catch((error: Error) => this.destroy(error));
    return this;
  }

  async #sitDown(): Promise<void> {
    const leave = await this.#seat.take(SEAT_WAIT_MS);
    if (this.destroyed) return leave();
    this.#leave = leave;
    this.#thread = await this.#lasting.now();
    if (!this.destroyed) this.emit('connect');
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this._writev([{ chunk }], done);
  }

  /** `pg` writes whole messages, one a chunk. */
  override _writev(written: Written[], done: (error?: Error) => void): void {
    const messages = written.map(({ chunk }) => chunk);
    if (messages.some((message) => message[0] === STARTUP)) this.#receive(WELCOME);
    const forServer = messages.filter((message) => message[0] !== STARTUP && message[0] !== TERMINATE);
    if (forServer.length === 0) {
      done();
      return;
    }
    if (!this.#thread) {
      done(new Error('The embedded database is not connected'));
      return;
    }
    this.#thread
      .ask({ do: 'exec', bytes: joined(forServer) }, (part) => this.#receive(part))
      .then(() => done(), done);
  }

  override _read(): void {}

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  /** However the connection ends, the next one finds no open transaction, setting or prepared statement. */
  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    const leave = this.#leave;
    if (!leave) {
      done(error);
      return;
    }
    this.#leave = undefined;
    const ended = () => {
      leave();
      done(error);
    };
    if (!this.#thread) {
      ended();
      return;
    }
    // A reset that fails means that the thread is gone, which each waiting query was already told.
    this.#thread.ask({ do: 'reset' }).then(ended, ended);
  }

  /** A long answer is handed on a piece a turn, so that it does not hold the event loop. */
  #receive(part: Uint8Array): void {
    this.#inbox.push(part);
    if (!this.#isDelivering) this.#deliver();
  }

  #deliver(): void {
    const part = this.#inbox.shift();
    this.#isDelivering = part !== undefined;
    if (part === undefined || this.destroyed) return;
    this.push(part);
    setImmediate(() => this.#deliver());
  }

  // What `pg` also asks of a socket. The thread keeps the process alive by itself while it works.
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

/** One array of its own memory, which may be handed over to the thread; `pg`'s chunks share theirs. */
function joined(messages: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(messages.reduce((size, message) => size + message.length, 0));
  let at = 0;
  for (const message of messages) {
    bytes.set(message, at);
    at += message.length;
  }
  return bytes;
}
