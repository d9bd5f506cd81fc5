import type { Pool, PoolClient } from 'pg';
import { log } from './log.ts';

/** Shorter than a device waits for an answer (10 s), so that it is told NOT_SAVED instead of nothing. */
const HELD_AT_MOST_MS = 8_000;

/**
 * Ends a connection to the database that has been held for longer than any command of ours takes. Where packets vanish,
 * nothing else would: `statement_timeout` is the other side's, `query_timeout` of `pg` leaves the connection in the pool,
 * and TCP itself gives up after a quarter of an hour. Whoever waits on it is refused, and the pool makes a new one.
 */
export function endSilentConnections(pool: Pool): void {
  const timers = new WeakMap<PoolClient, NodeJS.Timeout>();
  pool.on('acquire', (client) => {
    const end = () => {
      log.warn(`a database connection was silent for ${HELD_AT_MOST_MS} ms`);
      // With a query under way this destroys the socket, and the query fails with "Connection terminated".
      client.end().catch((err) => log.warn({ err }, 'a silent database connection'));
    };
    timers.set(client, setTimeout(end, HELD_AT_MOST_MS).unref());
  });
  pool.on('release', (_error, client) => clearTimeout(timers.get(client)));
}
