/** What the main thread asks of the database's thread. `bytes` are whole messages of PostgreSQL's wire protocol. */
export type Order =
  | { do: 'exec'; bytes: Uint8Array }
  | { do: 'reset' }
  | { do: 'snapshot'; folder: string; keep: number }
  | { do: 'fsyncs' }
  | { do: 'close' };

export type ToThread = Order & { id: number };

/**
 * What the thread says back: any number of `part`s of an `exec`'s answer, then one `done` or `failed` with
 * the same id. Order 0 is the opening itself. After `fatal` the thread is gone.
 */
export type FromThread =
  | { id: number; part: Uint8Array }
  | { id: number; done: unknown }
  | { id: number; failed: string }
  | { fatal: string };
