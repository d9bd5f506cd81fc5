import { DatabaseThread } from './database-thread.ts';

const REST_MS = 2000;

/**
 * The database's thread, begun anew after it had to end: on a full disk the engine cannot write its log and stops, and the next
 * opening recovers from it. Opening costs a second of a core, so that after a failed one nobody tries again for a while.
 */
export class LastingThread {
  readonly #folder: string;
  #thread: DatabaseThread;
  #opening: Promise<DatabaseThread> | undefined;
  #failed: { at: number; error: unknown } | undefined;
  #isClosed = false;

  private constructor(folder: string, thread: DatabaseThread) {
    this.#folder = folder;
    this.#thread = thread;
  }

  /** Starts the thread on `folder` (absolute); throws where the database does not open. */
  static async open(folder: string): Promise<LastingThread> {
    return new LastingThread(folder, await DatabaseThread.open(folder));
  }

  /** The thread that runs now, or another one. Throws while the database does not open. */
  now(): Promise<DatabaseThread> {
    if (!this.#thread.isGone || this.#isClosed) return Promise.resolve(this.#thread);
    this.#opening ??= this.#openAgain().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  /** Closes the database after what was asked before; safe to call twice. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#opening?.catch(() => undefined);
    await this.#thread.close();
  }

  async #openAgain(): Promise<DatabaseThread> {
    if (this.#failed && Date.now() - this.#failed.at < REST_MS) throw this.#failed.error;
    try {
      // Never two on one folder.
      await this.#thread.exited;
      this.#thread = await DatabaseThread.open(this.#folder);
      this.#failed = undefined;
      return this.#thread;
    } catch (error) {
      this.#failed = { at: Date.now(), error };
      throw error;
    }
  }
}
