import type { Server as HttpServer } from 'node:http';
import type { Who } from '@case-lab/contract';
import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import { createClient } from 'redis';
import type { Server, ServerOptions, Socket } from 'socket.io';
import msgpack from 'socket.io-msgpack-parser';
import { Announcer } from './announcer.ts';
import { Config } from './config.ts';
import { log } from './log.ts';
import { isOwnOrigin, Recogniser, tokenOf } from './session.ts';

/** Larger frames end the connection before they are read into memory. */
const FRAME_BYTES = 1_000_000;

/** Socket.IO as this house uses it: one websocket frame a message, own origin only, and nobody without a session. */
export class SocketAdapter extends IoAdapter {
  private readonly links: { destroy(): void }[] = [];

  constructor(private readonly app: INestApplication<HttpServer>) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const config = this.app.get(Config);
    const io: Server = super.createIOServer(port, {
      ...options,
      parser: msgpack,
      // Compression per member tripled the CPU; what is large is compressed once by the board room.
      perMessageDeflate: false,
      httpCompression: false,
      serveClient: false,
      maxHttpBufferSize: FRAME_BYTES,
      allowRequest: (request, decide) => decide(null, isOwnOrigin(request.headers, config)),
    } as ServerOptions);
    // In a middleware: an async throw in Nest's handleConnection would end the process.
    io.use((socket, next) => {
      this.recognise(socket, config).then(
        (known) => next(known ? undefined : new Error('NOT_SIGNED_IN')),
        () => next(new Error('NOT_SAVED')),
      );
    });
    this.app.get(Announcer).attach(io);
    return io;
  }

  /** Joins the processes of one lab; without REDIS_URL there is one. */
  async join(io: Server, redisUrl: string): Promise<void> {
    const publisher = createClient({ url: redisUrl });
    const subscriber = publisher.duplicate();
    for (const link of [publisher, subscriber]) {
      link.on('error', (err) => log.error({ err }, 'redis'));
      this.links.push(link);
      await link.connect();
    }
    io.adapter(createAdapter(publisher, subscriber));
  }

  override async dispose(): Promise<void> {
    for (const link of this.links) link.destroy();
  }

  private async recognise(socket: Socket, config: Config): Promise<boolean> {
    const given: unknown = socket.handshake.auth.token;
    const token = typeof given === 'string' ? given : tokenOf(socket.handshake.headers, config);
    const who = token && (await this.app.get(Recogniser).recognise(token));
    if (!who) return false;
    socket.data.who = who;
    await socket.join([`sign-in:${who.signInId}`, `participant:${who.participantId}`]);
    return true;
  }
}

/** Whose device this socket is; set before the connection was let in. */
export const whoOf = (socket: { data: { who?: unknown } }): Who => socket.data.who as Who;
