// @ts-check
import { rmSync } from 'node:fs';
import pg from 'pg';
import { runName } from './run-name.js';

/** After the last file: everything that this run has made is removed, also what a broken test left behind. */
export default async function end() {
  rmSync(process.env.CASE_LAB_TEST_RUN ?? '', { recursive: true, force: true });
  if (!process.env.DATABASE_URL) return;
  const server = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await server.connect();
  try {
    const { rows } = await server.query('select datname from pg_database where starts_with(datname, $1)', [
      runName(),
    ]);
    for (const { datname } of rows) await server.query(`drop database if exists "${datname}" with (force)`);
  } finally {
    await server.end();
  }
}
