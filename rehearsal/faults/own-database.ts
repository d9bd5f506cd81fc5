import pg from 'pg';
import type { Row } from './checker.ts';

let made = 0;

/** A database of one test alone, on the PostgreSQL at `address`; dropped at the end. */
export class OwnDatabase {
  private constructor(
    private readonly address: string,
    private readonly name: string,
  ) {}

  static async create(address: string): Promise<OwnDatabase> {
    made += 1;
    const own = new OwnDatabase(address, `case_lab_faults_${process.pid}_${made}`);
    await query(address, `create database ${own.name}`);
    return own;
  }

  get url(): string {
    return this.at(this.address);
  }

  /** The same database by another way, as through a proxy: `host:port`. */
  by(host: string): string {
    const url = new URL(this.url);
    url.host = host;
    return url.href;
  }

  /** The log of every board document: what the server's own hand wrote is in it too. */
  async rows(): Promise<Row[]> {
    const sql = `select board_id || '/' || doc as document, seq, msg_id as "msgId" from board_update`;
    return query(this.url, sql);
  }

  async drop(): Promise<void> {
    await query(this.address, `drop database if exists ${this.name} with (force)`);
  }

  private at(address: string): string {
    const url = new URL(address);
    url.pathname = `/${this.name}`;
    return url.href;
  }
}

async function query<T extends object>(address: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
