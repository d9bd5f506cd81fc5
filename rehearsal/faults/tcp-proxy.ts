import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** What vanishes: everything, or only what the target says. */
type Dark = 'all' | 'answers';

/**
 * A network between two programs, which can swallow packets: everything sent is lost without a word, nothing is closed, as
 * behind a router that was switched off. What was connected before stays dead for ever; new connections live when it is light.
 */
export class TcpProxy {
  private dark: Dark | undefined;
  private readonly pairs = new Set<{ sockets: Socket[]; dark: Dark | undefined }>();

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

  darken(what: Dark = 'all'): void {
    this.dark = what;
    for (const pair of this.pairs) pair.dark = what;
  }

  lighten(): void {
    this.dark = undefined;
  }

  async close(): Promise<void> {
    for (const { sockets } of this.pairs) for (const socket of sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket): void {
    const far = this.dark === 'all' ? undefined : connect(this.target, '127.0.0.1');
    const pair = { sockets: far ? [near, far] : [near], dark: this.dark };
    this.pairs.add(pair);
    const carry = (from: Socket, to: Socket | undefined, passes: () => boolean) => {
      from.on('data', (bytes) => passes() && to?.write(bytes));
      from.on('end', () => passes() && to?.end());
      from.on('error', () => undefined);
      from.on('close', () => passes() && to?.destroy());
    };
    carry(near, far, () => pair.dark !== 'all');
    if (far) carry(far, near, () => pair.dark === undefined);
  }
}
