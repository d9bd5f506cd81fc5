import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../running-house.ts';

const HOMES = '/usr/lib/postgresql';

/** The newest PostgreSQL's programs on this machine (Debian's place, else the PATH). */
function findPrograms(): string | undefined {
  const versions = existsSync(HOMES)
    ? readdirSync(HOMES)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const found = versions.map((version) => join(HOMES, String(version), 'bin'));
  const named = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  return [...found, ...(named ? [named] : [])].find((folder) => existsSync(join(folder, 'initdb')));
}

const programs = findPrograms();
/** Why there can be no cluster of our own here; undefined where there can. */
export const lacksPostgres = programs ? undefined : 'no initdb: PostgreSQL is not installed on this machine';

/** PostgreSQL refuses to run as root; then its own user runs it. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const ask = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

/** A PostgreSQL cluster of one test alone, to be stopped and started, on a disk of the test's choice. */
export class OwnPostgres {
  private process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly folder: string,
  ) {}

  /** Makes a cluster under `disk` and starts it. */
  static async create(disk = tmpdir()): Promise<OwnPostgres> {
    const folder = await mkdtemp(join(disk, 'case-lab-postgres-'));
    const { uid, gid } = owner();
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
    const postgres = new OwnPostgres(await freePort(), folder);
    const words = [
      '-D',
      postgres.data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--wal-segsize=1',
      '--no-sync',
    ];
    execFileSync(postgres.program('initdb'), words, { ...owner(), cwd: folder, stdio: 'pipe' });
    await postgres.start();
    return postgres;
  }

  get address(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres`;
  }

  get isUp(): boolean {
    return this.process?.exitCode === null && this.process.signalCode === null;
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const settings = {
      port: this.port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      logging_collector: 'off',
      max_wal_size: '16MB',
      min_wal_size: '2MB',
    };
    const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    this.process = spawn(this.program('postgres'), ['-D', this.data, ...words], {
      ...owner(),
      cwd: this.folder,
      stdio: ['ignore', 'ignore', process.env.LOG_LEVEL ? 'inherit' : 'ignore'],
    });
    for (const until = Date.now() + 30_000; Date.now() < until; ) {
      if (await this.answers()) return;
      await pause(100);
    }
    throw new Error('PostgreSQL did not start within 30 s');
  }

  /** As an operator stops it in a hurry: open connections are cut, what was committed is kept. */
  async stop(): Promise<void> {
    await this.signal('SIGINT');
  }

  /** At once, whatever it is doing. */
  async end(): Promise<void> {
    await this.signal('SIGQUIT');
  }

  async remove(): Promise<void> {
    await this.end();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Where it keeps its write-ahead log. */
  get walFolder(): string {
    return join(this.data, 'pg_wal');
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  private program(name: string): string {
    return join(programs ?? '', name);
  }

  private async signal(signal: NodeJS.Signals): Promise<void> {
    if (!this.process || !this.isUp) return;
    const gone = once(this.process, 'exit');
    this.process.kill(signal);
    await gone;
  }

  private async answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.address, connectionTimeoutMillis: 1000 });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }
}
