import type { Server as HttpServer } from 'node:http';
import type { Who } from '@case-lab/contract';
import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import { Gauge } from 'prom-client';
import { createClient } from 'redis';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { Announcer } from './announcer.ts';
import { BadConfiguration, Config } from './config.ts';
import { boundFrames, FairWebSocketServer } from './frames.ts';
import { log } from './log.ts';
import { parser } from './packets.ts';
import { callDevicesBack, dropWhileAway, RETRY_AT_MOST_MS, type RedisLink } from './redis-links.ts';
import { isOwnOrigin, Recogniser, tokenOf } from './session.ts';
import { letGoIfSlow } from './slow-readers.ts';

/** Of one POST where there is no websocket: it may hold a packet for every two bytes, and all are read in one go. */
const POLL_BYTES = 200_000;
/** Engine.io itself answers every refused upgrade with 400. */
const FORBIDDEN = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';
/** A connection that swallows everything is noticed by both sides within 25 s, the sum of the two. */
const HEARTBEAT = { pingInterval: 10_000, pingTimeout: 15_000 };
/** How long a connection may stay without saying who it is. */
const CONNECT_WITHIN_MS = 10_000;
const REDIS_WITHIN_MS = 5000;
const connections = new Gauge({ name: 'caselab_connections', help: 'Devices that are connected' });

/** Socket.IO as this house uses it: one websocket frame a message, own origin only, and nobody without a session. */
export class SocketAdapter extends IoAdapter {
  private readonly links: RedisLink[] = [];

  constructor(private readonly app: INestApplication<HttpServer>) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const config = this.app.get(Config);
    const io: Server = super.createIOServer(port, {
      ...options,
      parser,
      wsEngine: FairWebSocketServer,
      // Compression per member tripled the CPU; what is large is compressed once by the board room.
      perMessageDeflate: false,
      httpCompression: false,
      serveClient: false,
      ...HEARTBEAT,
      maxHttpBufferSize: POLL_BYTES,
      connectTimeout: CONNECT_WITHIN_MS,
      allowRequest: (request, decide) => {
        const isOwn = isOwnOrigin(request.headers, config);
        if (!isOwn && request.headers.upgrade) request.socket.end(FORBIDDEN);
        decide(null, isOwn);
      },
    } as ServerOptions);
    io.engine.on('connection', boundFrames);
    // In a middleware: an async throw in Nest's handleConnection would end the process.
    io.use((socket, next) => {
      this.recognise(socket, config).then(
        (known) => next(known ? undefined : new Error('NOT_SIGNED_IN')),
        () => next(new Error('NOT_SAVED')),
      );
    });
    io.on('connection', (socket) => {
      connections.inc();
      letGoIfSlow(socket);
      socket.once('disconnect', () => connections.dec());
    });
    const [publisher, subscriber] = this.links;
    if (publisher && subscriber) {
      io.adapter(createAdapter(publisher, subscriber));
      callDevicesBack(io, this.links);
    }
    this.app.get(Announcer).attach(io);
    return io;
  }

  /** Joins the processes of one house; before it listens. Throws {@link BadConfiguration} where no Redis answers. */
  async join(redisUrl: string): Promise<void> {
    let wasReached = false;
    const publisher = createClient({
      url: redisUrl,
      disableOfflineQueue: true,
      socket: {
        connectTimeout: REDIS_WITHIN_MS,
        // At start a wrong address must be told; later Redis may go and come back while the house stays open.
        reconnectStrategy: (tries) => wasReached && Math.min(100 * tries, RETRY_AT_MOST_MS),
      },
    });
    dropWhileAway(publisher);
    this.links.push(publisher, publisher.duplicate({ disableOfflineQueue: false }));
    for (const link of this.links) {
      link.on('error', (err) => log.error({ err }, 'redis'));
      await link.connect().catch((error) => {
        const { host } = new URL(redisUrl); // without the password
        throw new BadConfiguration([`REDIS_URL: no Redis answers at ${host} (${reasonOf(error)})`]);
      });
    }
    wasReached = true;
  }

  override async dispose(): Promise<void> {
    for (const link of this.links) if (link.isOpen) await link.close();
  }

  private async recognise(socket: Socket, config: Config): Promise<boolean> {
    const given: unknown = socket.handshake.auth.token;
    const token = typeof given === 'string' ? given : tokenOf(socket.handshake.headers, config);
    const who = token && (await this.app.get(Recogniser).recognise(token));
    if (!who) return false;
    socket.data.who = who;
    await socket.join(`sign-in:${who.signInId}`);
    return true;
  }
}

/** Whose device this socket is; set before the connection was let in. */
export const whoOf = (socket: { data: { who?: unknown } }): Who => socket.data.who as Who;

const reasonOf = (error: unknown) => String((error as { code?: string }).code ?? error);
