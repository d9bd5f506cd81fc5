import { createServer, type IncomingMessage, type Server } from 'node:http';
import { freePort } from './running-house.ts';

/**
 * A house seen through a proxy that can bring out another release of the same client: every file of the build gets another
 * name, as a build gives it, in the page, the worker and wherever one file asks for another.
 */
export class NextRelease {
  isOut = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async before(house: string): Promise<NextRelease> {
    const port = await freePort();
    const server = createServer();
    const proxy = new NextRelease(server, `http://127.0.0.1:${port}`);
    server.on('request', (request, response) => {
      proxy.answer(house, request).then(
        ({ status, headers, body }) => response.writeHead(status, headers).end(body),
        () => response.writeHead(502).end(),
      );
    });
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    return proxy;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(house: string, request: IncomingMessage) {
    const body = await read(request);
    const path = this.isOut ? renamed(request.url ?? '/') : (request.url ?? '/');
    const { origin, ...asked } = request.headers;
    // What a browser has of a file is of no use to it once the file is another.
    for (const name of ['host', 'connection', 'if-none-match', 'if-modified-since']) delete asked[name];
    const answer = await fetch(house + path, {
      ...{
        method: request.method,
        redirect: 'manual',
        body: body.length > 0 ? new Uint8Array(body) : undefined,
      },
      headers: { ...(asked as Record<string, string>), ...(origin && { origin: house }) },
    });
    const kind = answer.headers.get('content-type') ?? '';
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isText = /javascript|html|css/.test(kind);
    const headers = Object.fromEntries(
      [...answer.headers].filter(
        ([name]) => !/^(content-(encoding|length)|transfer-encoding|connection)$/.test(name),
      ),
    );
    return {
      status: answer.status,
      headers: {
        ...headers,
        ...(answer.headers.getSetCookie().length > 0 && { 'set-cookie': answer.headers.getSetCookie() }),
      },
      body:
        this.isOut && isText ? renamed(bytes.toString()).replace("RELEASE = '", "RELEASE = 'next-") : bytes,
    };
  }
}

/** The eight letters of each file's name backwards; twice is once. */
const renamed = (text: string) =>
  text.replace(/-([\w-]{8})(?=\.(js|css|woff2)\b)/g, (_, hash: string) => `-${[...hash].reverse().join('')}`);

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
