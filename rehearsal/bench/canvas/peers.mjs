/** The peers' pages: installed and built on the first run, and served as a plain site before our server would serve them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import { connect } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = join(import.meta.dirname, 'peers');
const dist = join(folder, 'dist');
const root = join(import.meta.dirname, '..', '..', '..');
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Installs what is compared with where it is not yet, and builds its pages. */
export function buildPeers() {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!existsSync(join(folder, 'node_modules', '@xyflow', 'react')))
    execFileSync('npm', ['ci', ...quiet], { cwd: folder, stdio: 'inherit' });
  execFileSync(
    process.execPath,
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel=error'],
    {
      ...{ cwd: folder, stdio: 'inherit' },
    },
  );
}

export class PeerSite {
  /** Stored Excalidraw scenes by their number of notes. @type {Map<string, string>} */
  scenes = new Map();
  #server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://peers');
    if (pathname.startsWith('/socket.io')) return this.#ask(request, response);
    const scene = this.scenes.get(pathname);
    const file = join(dist, pathname);
    if (!scene && (!existsSync(file) || !file.startsWith(dist))) return response.writeHead(404).end();
    const body = scene ?? readFileSync(file);
    response
      .writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream' })
      .end(body);
  });

  /** @param {string} house where our server answers */
  constructor(house) {
    this.house = new URL(house);
    this.#server.on('upgrade', (request, socket) => this.#upgrade(request, socket));
  }

  #ask(request, response) {
    const { hostname, port, origin } = this.house;
    const { url: path, method, headers } = request;
    const further = ask({ hostname, port, path, method, headers: { ...headers, origin } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(further);
  }

  /** A websocket goes through as it is, but that it comes from the server's own site. */
  #upgrade(request, socket) {
    const headers = { ...request.headers, host: this.house.host, origin: this.house.origin };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const further = connect(Number(this.house.port), this.house.hostname);
    further.write([`GET ${request.url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
    socket.pipe(further).pipe(socket);
    for (const end of [socket, further])
      end.on('error', () => [socket, further].map((each) => each.destroy()));
  }

  async start() {
    await new Promise((done) => this.#server.listen(0, '127.0.0.1', () => done(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (this.#server.address());
    this.url = `http://127.0.0.1:${port}`;
  }

  stop() {
    this.#server.close();
  }
}

/** Gzipped KB of scripts and styles that a page has loaded. @param {import('@playwright/test').Page} page */
export async function loadedKb(page) {
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /\.(js|css)$/.test(path)),
  );
  const sizes = names.map((name) => gzipSync(readFileSync(join(dist, name))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
