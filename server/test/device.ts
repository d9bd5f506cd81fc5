import type { FromClient, FromServer, Refused } from '@case-lab/contract';
import { io, type Socket } from 'socket.io-client';
import msgpack from 'socket.io-msgpack-parser';
import { until } from './until.ts';

type News = { [E in keyof FromServer]: { event: E; data: FromServer[E] } }[keyof FromServer];

/** A connected device: one socket, with everything that it has ever been sent. */
export class Device {
  /** What arrived, in this order. */
  readonly news: News[] = [];
  /** The bytes of every websocket message that arrived. */
  readonly frames: Buffer[] = [];

  private constructor(readonly socket: Socket) {
    socket.onAny((event, data) => this.news.push({ event, data } as News));
    socket.io.engine.on('data', (data: Uint8Array | string) =>
      this.frames.push(Buffer.from(data as Uint8Array)),
    );
  }

  /** Connects as a browser or a robot does; rejects with the handshake's refusal. */
  static async connect(url: string, token?: string, headers: Record<string, string> = {}): Promise<Device> {
    const socket = io(url, {
      ...{ parser: msgpack, transports: ['websocket'], forceNew: true, reconnection: false },
      ...{ auth: token ? { token } : {}, extraHeaders: headers },
    });
    const device = new Promise<Device>((resolve, reject) => {
      socket.io.once('open', () => {
        const opened = new Device(socket);
        socket.once('connect', () => resolve(opened));
      });
      socket.once('connect_error', reject);
    });
    try {
      return await device;
    } catch (error) {
      socket.close();
      throw error;
    }
  }

  /** Sends an event and awaits its answer. */
  ask<E extends keyof FromClient, A>(event: E, data: FromClient[E]): Promise<A | Refused> {
    return this.socket.timeout(8000).emitWithAck(event, data);
  }

  /** Sends whatever it is given, as no client of ours would. */
  askAnything(event: string, ...data: unknown[]): Promise<unknown> {
    return this.socket.timeout(8000).emitWithAck(event, ...data);
  }

  /** Everything that arrived under one name. */
  heard<E extends keyof FromServer>(event: E): FromServer[E][] {
    return this.news.flatMap((one) => (one.event === event ? [one.data as FromServer[E]] : []));
  }

  /** Waits until something arrives, or has arrived, that is as wanted. */
  hears<E extends keyof FromServer>(
    event: E,
    isWanted: (data: FromServer[E]) => boolean,
  ): Promise<FromServer[E]> {
    return until(() => this.heard(event).find(isWanted));
  }

  /** Lets everything that is on its way arrive: what was sent before the answer to this came before it. */
  async settle(labId: string): Promise<void> {
    await this.ask('lab:watch', { labId });
  }

  close(): void {
    this.socket.close();
  }
}
