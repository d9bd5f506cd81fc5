import { join } from 'node:path';
import { type Answer, holdFolder } from './folder-lock.ts';
import { LastingThread } from './lasting-thread.ts';
import { Seat } from './seat.ts';
import { ThreadStream } from './thread-stream.ts';

const LOCK_WAIT_MS = 10_000;
const SNAPSHOTS_KEPT = 12;

export type Embedded = {
  /** What TypeORM's postgres driver takes as `extra`: behaves as one-connection pg settings. */
  extra: object;
  /** Writes a consistent gzip copy of the data folder into `<dataDir>/snapshots`, flushed then renamed; keeps the newest `keep` ones; returns its path. */
  snapshot(): Promise<string>;
  /** How many times the thread has flushed a file to the disk since it was opened. */
  fsyncs(): Promise<number>;
  /** Closes the database after the queries under way, then lets the folder go. Safe to call twice. */
  close(): Promise<void>;
};

export type EmbeddedOptions = {
  /** How long to wait for another running copy to let the folder go. */
  lockWaitMs?: number;
  /** What to do with a line that `askHolder` brings from another process. */
  answer?: Answer;
  /** How many snapshots to keep. */
  keep?: number;
};

/**
 * Opens (creates) the database under `<dataDir>/postgres` and holds the folder until it is closed.
 * Throws `FolderInUse` when another running copy holds it for longer than `lockWaitMs`.
 */
export async function openEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const lock = await holdFolder(dataDir, options.lockWaitMs ?? LOCK_WAIT_MS, options.answer);
  try {
    const thread = await LastingThread.open(join(lock.folder, 'postgres'));
    const seat = new Seat();
    return {
      extra: settings(() => new ThreadStream(thread, seat)),
      snapshot: inTurn(() =>
        snapshot(thread, join(lock.folder, 'snapshots'), options.keep ?? SNAPSHOTS_KEPT),
      ),
      fsyncs: async () => Number(await (await thread.now()).ask({ do: 'fsyncs' })),
      close: once(async () => {
        try {
          await thread.close();
        } finally {
          lock.release();
        }
      }),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function settings(stream: () => ThreadStream): object {
  return {
    stream,
    max: 1,
    // Idle, the one connection costs nothing; ended and begun again it would forget its prepared statements.
    idleTimeoutMillis: 0,
    database: 'postgres',
    user: 'postgres',
    // Not undefined: `pg` would then look into the PGSSLMODE of whoever started us.
    ssl: false,
  };
}

async function snapshot(thread: LastingThread, folder: string, keep: number): Promise<string> {
  return String(await (await thread.now()).ask({ do: 'snapshot', folder, keep }));
}

/** One run at a time: two copies of the folder at once would only double the memory they need. */
function inTurn<T>(work: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
