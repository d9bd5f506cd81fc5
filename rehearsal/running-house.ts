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

/** A port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The real server as a process of its own, to be killed or stopped and started again. */
export class RunningHouse {
  private process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly settings: NodeJS.ProcessEnv,
  ) {}

  /** `settings`: of the server's environment; without DATABASE_URL it stands on the embedded database. */
  static async open(settings: NodeJS.ProcessEnv = {}): Promise<RunningHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'case-lab-rehearsal-'));
    const house = new RunningHouse(await freePort(), folder, settings);
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
      ...this.settings,
    };
  }

  /** Whether the process lives. */
  get isUp(): boolean {
    return this.process?.exitCode === null && this.process.signalCode === null;
  }

  /** What `/readyz` answers: its status; undefined where nobody answers. */
  async ready(): Promise<number | undefined> {
    const waiting = AbortSignal.timeout(10_000);
    return (await fetch(`${this.url}/readyz`, { signal: waiting }).catch(() => undefined))?.status;
  }

  /** Resolves when `/readyz` says yes. */
  async start(): Promise<void> {
    this.process = spawn(process.execPath, [join(server, 'main.js')], {
      env: this.env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const until = Date.now() + 120_000;
    while (Date.now() < until) {
      if (!this.isUp) throw new Error('the server ended while it was starting');
      if ((await this.ready()) === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the server did not become ready within two minutes');
  }

  /** `kill -9`: no goodbye, no flush. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** As an operator stops it; its exit code, and how long that took. */
  async stop(): Promise<{ code: number | null; seconds: number }> {
    const since = performance.now();
    await this.end('SIGTERM');
    return { code: this.process?.exitCode ?? null, seconds: (performance.now() - since) / 1000 };
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.process || !this.isUp) return;
    const gone = once(this.process, 'exit');
    this.process.kill(signal);
    await gone;
  }

  /** The value of a metric without labels. */
  async metric(name: string): Promise<number> {
    const words = await (await fetch(`${this.url}/metrics`)).text();
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(words)?.[1] ?? Number.NaN);
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
