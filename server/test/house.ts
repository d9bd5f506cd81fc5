import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { type Database, openDatabase } from '../src/database.ts';
import { buildHouse } from '../src/house.ts';
import { Config } from '../src/wiring/config.ts';
import { freshPlace, type Place } from './databases.ts';

type Row = Record<string, unknown>;

/** The real house on a real database, listening on a port of its own. */
export class TestHouse {
  private constructor(
    readonly app: NestExpressApplication,
    readonly source: DataSource,
    readonly url: string,
    private readonly database: Database,
  ) {}

  /** `place` may hold another running house already, when it is a PostgreSQL. */
  static async open(place: Place, env: Record<string, string> = {}): Promise<TestHouse> {
    const config = Config.read({
      LOG_LEVEL: process.env.LOG_LEVEL,
      HOST: '127.0.0.1',
      PORT: '0',
      ...place.env,
      ...env,
    });
    const database = await openDatabase(config);
    try {
      const app = await buildHouse(config, database.source);
      await app.listen(0, '127.0.0.1');
      const { port } = app.getHttpServer().address() as AddressInfo;
      return new TestHouse(app, database.source, `http://127.0.0.1:${port}`, database);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /** Straight to the database: what is really stored. */
  async rows<T extends Row>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.source.query(sql, values);
  }

  /** How many rows a `from ...` finds. */
  async count(from: string, values: unknown[] = []): Promise<number> {
    const [row] = await this.rows<{ n: number }>(`select count(*)::int as n ${from}`, values);
    return row?.n ?? -1;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }
}

/** One house for a test file; opened before its tests and gone after them. Each test makes a lab of its own in it. */
export function useHouse(env: Record<string, string> = {}): () => TestHouse {
  let house: TestHouse | undefined;
  let place: Place | undefined;
  beforeAll(async () => {
    place = await freshPlace();
    house = await TestHouse.open(place, env);
  }, 60_000);
  afterAll(async () => {
    await house?.close();
    await place?.remove();
  });
  return () => {
    if (!house) throw new Error('the house is not open');
    return house;
  };
}
