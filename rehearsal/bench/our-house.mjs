/** Case Lab as a running program on a PostgreSQL database of its own, which is dropped at the end. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { answering, begin, cpuMs, end, freePort } from './processes.mjs';

const dist = join(import.meta.dirname, '..', '..', 'server', 'dist', 'src');
const MOST_GROUPS = 200;

/** A database of this run alone. */
export class OwnDatabase {
  name = `case_lab_bench_${process.pid}`;

  /** @param {string} address of a database where others may be made */
  constructor(address) {
    this.client = new pg.Client({ connectionString: address });
    const own = new URL(address);
    own.pathname = `/${this.name}`;
    this.url = own.href;
  }

  async create() {
    await this.client.connect();
    await this.client.query(`create database ${this.name}`);
  }

  async drop() {
    await this.client.query(`drop database if exists ${this.name} with (force)`);
    await this.client.end();
  }

  /** CPU of the processes that serve this database, ms; 0 where PostgreSQL runs elsewhere. */
  async cpuMs() {
    const { rows } = await this.client.query('select pid from pg_stat_activity where datname = $1', [
      this.name,
    ]);
    return rows.reduce((sum, { pid }) => sum + cpuMs(pid), 0);
  }
}

export class OurHouse {
  /** @param {OwnDatabase} database */
  constructor(database) {
    this.database = database;
  }

  /** Started again, it is where it was. */
  async start() {
    this.folder ??= mkdtempSync(join(tmpdir(), 'case-lab-bench-'));
    this.port ??= await freePort();
    const { port } = this;
    this.url = `http://127.0.0.1:${port}`;
    const { REDIS_URL: _, ...rest } = process.env;
    const own = { PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: this.url, DATA_DIR: this.folder };
    this.env = {
      ...rest,
      ...own,
      DATABASE_URL: this.database.url,
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    };
    const profile = process.env.BENCH_PROFILE
      ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
      : [];
    this.process = begin([...profile, join(dist, 'main.js')], this.env);
    this.pid = this.process.pid ?? 0;
    await answering(`${this.url}/readyz`);
  }

  /** `kill -9`, and up again. */
  async restart() {
    if (this.process) await end(this.process, 'SIGKILL');
    await this.start();
  }

  async stop() {
    if (this.process) await end(this.process);
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * Seats `each` people at each of `boards` boards, in labs of their own; gives `[boardId, token][]`, board by board.
   * @param {number} boards @param {number} each
   */
  async seat(boards, each) {
    /** @type {[string, string][]} */
    const seats = [];
    for (let left = boards; left > 0; left -= MOST_GROUPS) {
      const groups = Math.min(left, MOST_GROUPS);
      const words = [
        'sample',
        '--groups',
        String(groups),
        '--seats',
        String(each),
        '--people',
        '0',
        '--json',
      ];
      const { stdout } = await promisify(execFile)(process.execPath, [join(dist, 'lab.js'), ...words], {
        env: this.env,
      });
      const { code } = JSON.parse(stdout);
      const all = Array.from({ length: groups * each }, (_, n) => this.#join(code, n));
      seats.push(...(await Promise.all(all)));
    }
    return seats.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }

  /** @param {string} code @param {number} n @returns {Promise<[string, string]>} */
  async #join(code, n) {
    const answer = await fetch(`${this.url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, name: `Participant ${n}`, language: 'en' }),
    });
    if (!answer.ok) throw new Error(`join: ${answer.status} ${await answer.text()}`);
    const { token, participant } = await answer.json();
    return [participant.boardId, token];
  }
}
