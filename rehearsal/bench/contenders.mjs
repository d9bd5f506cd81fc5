/** Who is compared: each can be started, gives connected people to its boards, and is ended. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OurClient } from './clients/our-client.mjs';
import { YjsClient } from './clients/yjs-client.mjs';
import { OurHouse } from './our-house.mjs';
import { answering, begin, end, freePort } from './processes.mjs';

const peers = join(import.meta.dirname, 'peers');

/** @typedef {YjsClient | OurClient} Client */
/**
 * @typedef {object} Contender
 * @property {number} pid
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} [restart] killed and started again; ours alone
 * @property {() => Promise<number>} storageMs CPU of its storage until now
 * @property {(boards: number, each: number, tally: import('./clients/tally.mjs').Tally) => Promise<Client[][]>} people
 *   those who belong to each board, not yet connected
 */

/** Installs the peers where they are not yet; nobody but the benchmarks needs them. */
export function installPeers() {
  if (existsSync(join(peers, 'node_modules', '@hocuspocus', 'server'))) return;
  // leveldown would be compiled; it is storage, and the peers get none.
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', words, { cwd: peers, stdio: 'inherit' });
}

/** @param {string} script @param {import('./clients/yjs-client.mjs').Dialect} dialect @param {NodeJS.ProcessEnv} env */
function peer(script, dialect, env = {}) {
  return async () => {
    const port = await freePort();
    const child = begin([script], { ...process.env, HOST: '127.0.0.1', ...env, PORT: String(port) });
    await answering(`http://127.0.0.1:${port}/`);
    return /** @type {Contender} */ ({
      pid: child.pid ?? 0,
      stop: () => end(child),
      storageMs: async () => 0,
      people: async (boards, each, tally) =>
        Array.from({ length: boards }, (_, board) =>
          Array.from(
            { length: each },
            () => new YjsClient(`ws://127.0.0.1:${port}`, `b${board}`, dialect, tally),
          ),
        ),
    });
  };
}

/** @param {import('./our-house.mjs').OwnDatabase} database */
function ours(database) {
  return async () => {
    const house = new OurHouse(database);
    await house.start();
    return /** @type {Contender} */ ({
      get pid() {
        return house.pid ?? 0;
      },
      stop: () => house.stop(),
      restart: () => house.restart(),
      storageMs: () => database.cpuMs(),
      people: async (boards, each, tally) => {
        const seats = await house.seat(boards, each);
        return Array.from({ length: boards }, (_, board) =>
          seats
            .slice(board * each, (board + 1) * each)
            .map(([id, token]) => new OurClient(house.url ?? '', id, token, tally)),
        );
      },
    });
  };
}

const relay = join(import.meta.dirname, 'servers', 'relay.mjs');
const yWebsocket = join(peers, 'node_modules', '@y', 'websocket-server', 'src', 'server.js');

/** By name, in the order of the tables. @param {import('./our-house.mjs').OwnDatabase} database */
export const contenders = (database) => ({
  relay: peer(relay, 'relay'),
  'batched relay': peer(relay, 'batched', { BATCH_MS: '33' }),
  'y-websocket': peer(yWebsocket, 'y-websocket'),
  Hocuspocus: peer(join(peers, 'hocuspocus.mjs'), 'hocuspocus'),
  'Case Lab': ours(database),
});
