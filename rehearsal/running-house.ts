import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const server = join(import.meta.dirname, '..', 'server', 'dist', 'src');

export type Sample = {
  lab: { id: string };
  code: string;
  joinUrl: string;
  links: Record<'organiser' | 'facilitator' | 'expert' | 'hall', string>;
};

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The real server as a process of its own on the embedded database, to be killed and started again. */
export class RunningHouse {
  private process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly folder: string,
  ) {}

  static async open(): Promise<RunningHouse> {
    const house = new RunningHouse(await freePort(), await mkdtemp(join(tmpdir(), 'case-lab-rehearsal-')));
    await house.start();
    return house;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  private get env(): NodeJS.ProcessEnv {
    const { DATABASE_URL: _, REDIS_URL: __, ...rest } = process.env;
    return {
      ...rest,
      PORT: String(this.port),
      HOST: '127.0.0.1',
      PUBLIC_URL: this.url,
      DATA_DIR: this.folder,
      LOG_LEVEL: 'warn',
    };
  }

  /** Resolves when `/readyz` says yes. */
  async start(): Promise<void> {
    this.process = spawn(process.execPath, [join(server, 'main.js')], {
      env: this.env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const until = Date.now() + 60_000;
    while (Date.now() < until) {
      const ready = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (ready?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the server did not become ready within a minute');
  }

  /** `kill -9`: no goodbye, no flush. */
  async kill(): Promise<void> {
    if (!this.process || this.process.exitCode !== null) return;
    this.process.kill('SIGKILL');
    await once(this.process, 'exit');
  }

  /** A whole sample lab, asked of the running server as an operator would. */
  async sample(groups: number): Promise<Sample> {
    const words = [join(server, 'lab.js'), 'sample', '--groups', String(groups), '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, words, { env: this.env });
    return JSON.parse(stdout);
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}
