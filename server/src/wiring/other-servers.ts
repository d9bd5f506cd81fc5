import { RedisAdapter } from '@socket.io/redis-adapter';
import type { Server } from 'socket.io';

/** Tells the other processes of this house, where REDIS_URL has joined them; alone there is nobody to tell. */
export function tellOtherServers(io: Server | undefined, event: string, data: unknown): void {
  if (io?.of('/').adapter instanceof RedisAdapter) io.serverSideEmit(event, data);
}

/** Whether Redis answers, which joins the processes of this house; `none`: there is only this one. */
export function redisOf(io: Server | undefined): 'none' | 'ready' | 'away' {
  const adapter = io?.of('/').adapter;
  if (!(adapter instanceof RedisAdapter)) return 'none';
  return adapter.pubClient.isReady ? 'ready' : 'away';
}
