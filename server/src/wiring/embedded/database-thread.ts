import { Worker } from 'node:worker_threads';
import type { FromThread, Order } from './thread-wire.ts';

type Waiting = {
  resolve: (done: unknown) => void;
  reject: (error: Error) => void;
  onPart?: (part: Uint8Array) => void;
};

/** The main thread's end of the database's thread: orders out, answers back, in the order they were asked. */
export class DatabaseThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #gone: Error | undefined;
  /** Resolves when the thread is no more. */
  readonly exited: Promise<void>;

  private constructor(folder: string) {
    // The server's own flags (a loader, --watch) are not for this thread.
    this.#worker = new Worker(new URL('./thread.js', import.meta.url), {
      name: 'embedded-postgres',
      workerData: { folder },
      execArgv: [],
    });
    this.#worker.on('message', (words: FromThread) => this.#hear(words));
    this.#worker.on('error', (error) => this.#end(error));
    this.exited = new Promise((resolve) => this.#worker.once('exit', () => resolve()));
    this.#worker.on('exit', () => this.#end(new Error('The embedded database is closed')));
  }

  /** It has ended, or is about to, and answers nothing any more. */
  get isGone(): boolean {
    return this.#gone !== undefined;
  }

  /** Starts the thread on `folder` (absolute) and resolves when the database answers. */
  static async open(folder: string): Promise<DatabaseThread> {
    const thread = new DatabaseThread(folder);
    try {
      await thread.#wait(0);
    } catch (error) {
      await thread.#worker.terminate();
      throw error;
    }
    return thread;
  }

  /** Resolves with the thread's answer; `onPart` hears the pieces of an `exec`'s answer before that. */
  ask(order: Order, onPart?: (part: Uint8Array) => void): Promise<unknown> {
    if (this.#gone) return Promise.reject(this.#gone);
    this.#lastId += 1;
    const answer = this.#wait(this.#lastId, onPart);
    const handedOver = order.do === 'exec' ? [order.bytes.buffer as ArrayBuffer] : [];
    this.#worker.postMessage({ ...order, id: this.#lastId }, handedOver);
    return answer;
  }

  /** Closes the database after what was asked before; safe to call twice. */
  async close(): Promise<void> {
    if (this.#gone) return;
    await this.ask({ do: 'close' });
    this.#worker.ref();
    await this.exited;
  }

  #wait(id: number, onPart?: (part: Uint8Array) => void): Promise<unknown> {
    // An idle database keeps no process alive (Jest, a command-line verb); a query under way does.
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, onPart });
    });
  }

  #hear(words: FromThread): void {
    if ('fatal' in words) {
      this.#end(new Error(`The embedded database stopped: ${words.fatal}`));
      return;
    }
    const waiting = this.#waiting.get(words.id);
    if (!waiting) return;
    if ('part' in words) {
      waiting.onPart?.(words.part);
      return;
    }
    this.#waiting.delete(words.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('failed' in words) waiting.reject(new Error(words.failed));
    else waiting.resolve(words.done);
  }

  #end(why: Error): void {
    this.#gone ??= why;
    for (const { reject } of this.#waiting.values()) reject(this.#gone);
    this.#waiting.clear();
  }
}
