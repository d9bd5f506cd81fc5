/** Hocuspocus as its users start it, without storage; it waits longer for word, because servers take turns. */
import { Server } from '@hocuspocus/server';

await new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  timeout: 3_600_000,
  stopOnSignals: false,
}).listen();
