import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A network between two programs, which can swallow packets: everything sent is lost without a word, nothing is closed, as
 * behind a router that was switched off. What was connected before stays dead for ever; new connections live when it is light.
 */
export class TcpProxy {
  private isDark = false;
  private readonly pairs = new Set<{ sockets: Socket[]; isDead: boolean }>();

  private constructor(
    private readonly server: Server,
    private readonly target: number,
  ) {}

  /** Before a port of 127.0.0.1. */
  static async before(target: number): Promise<TcpProxy> {
    const server = createServer({ allowHalfOpen: true });
    const proxy = new TcpProxy(server, target);
    server.on('connection', (socket) => proxy.join(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get host(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return `127.0.0.1:${address.port}`;
  }

  /** From now on everything vanishes. */
  darken(): void {
    this.isDark = true;
    for (const pair of this.pairs) pair.isDead = true;
  }

  lighten(): void {
    this.isDark = false;
  }

  async close(): Promise<void> {
    for (const { sockets } of this.pairs) for (const socket of sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket): void {
    const far = this.isDark ? undefined : connect(this.target, '127.0.0.1');
    const pair = { sockets: far ? [near, far] : [near], isDead: this.isDark };
    this.pairs.add(pair);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      if (!from) continue;
      from.on('data', (bytes) => pair.isDead || to?.write(bytes));
      from.on('end', () => pair.isDead || to?.end());
      from.on('error', () => undefined);
      from.on('close', () => pair.isDead || to?.destroy());
    }
  }
}
