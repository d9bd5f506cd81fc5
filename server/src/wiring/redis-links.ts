import { createClient } from 'redis';
import type { Server } from 'socket.io';
import { log } from './log.ts';

export type RedisLink = ReturnType<typeof createClient>;

/** Between two attempts to reach a Redis that has gone; at most this long. */
export const RETRY_AT_MOST_MS = 2000;

/**
 * What cannot be published now is dropped, not kept for later: Redis only hints at what PostgreSQL holds, and cursors by the
 * hundred a second would fill the memory for as long as it is away.
 */
export function dropWhileAway(publisher: RedisLink): void {
  const publish = publisher.publish.bind(publisher);
  const publishOrDrop: typeof publish = (...notice) =>
    publish(...notice).catch((err: unknown) => {
      log.debug({ err }, 'not published');
      return 0;
    });
  Object.assign(publisher, { publish: publishOrDrop });
}

/**
 * When Redis has been away, nobody knows what was announced meanwhile. So once every server has had its turn to come back,
 * this one closes its own devices' connections: they return within seconds and ask for everything, as after any gap (W8).
 */
export function callDevicesBack(io: Server, links: RedisLink[]): void {
  let waiting: NodeJS.Timeout | undefined;
  const call = () => {
    log.warn('Redis is back: devices are asked to connect again');
    io.local.disconnectSockets(true);
  };
  for (const link of links) {
    link.on('ready', () => {
      clearTimeout(waiting);
      waiting = setTimeout(call, 2 * RETRY_AT_MOST_MS).unref();
    });
  }
}
