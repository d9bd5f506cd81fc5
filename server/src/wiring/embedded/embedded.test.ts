import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { DataSource, QueryFailedError } from 'typeorm';
import { type Embedded, openEmbedded } from './embedded.ts';
import { FolderInUse } from './folder-lock.ts';

// A space and Cyrillic: a facilitator's laptop has such folders.
const base = fs.mkdtempSync(join(os.tmpdir(), 'Кейс лаборатория '));
const folder = join(base, 'папка');
const children: ChildProcess[] = [];
let embedded: Embedded;
let source: DataSource;

beforeAll(async () => {
  await open();
  await source.query('CREATE TABLE written (round int, row int, word text UNIQUE, bytes bytea)');
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  if (source.isInitialized) await source.query('TRUNCATE written');
});

afterAll(async () => {
  await close();
  fs.rmSync(base, { recursive: true, force: true });
});

async function open(): Promise<void> {
  embedded = await openEmbedded(folder, { keep: 1 });
  source = await connect();
}

async function connect(): Promise<DataSource> {
  return new DataSource({ type: 'postgres', extra: embedded.extra }).initialize();
}

async function close(): Promise<void> {
  if (source.isInitialized) await source.destroy();
  await embedded.close();
}

async function countRows(where = 'true'): Promise<number> {
  const rows: { count: number }[] = await source.query(`SELECT count(*)::int FROM written WHERE ${where}`);
  return rows[0]?.count ?? -1;
}

test('parameters, bytes and dates pass both ways as over a real connection', async () => {
  const bytes = randomBytes(100_000);
  await source.query('INSERT INTO written (row, word, bytes) VALUES ($1, $2, $3)', [7, 'слово', bytes]);
  const [row] = await source.query("SELECT *, '2026-05-01T10:00:00Z'::timestamptz AS at FROM written");
  expect(row).toMatchObject({ row: 7, word: 'слово', at: new Date('2026-05-01T10:00:00Z') });
  expect(Buffer.isBuffer(row.bytes) && bytes.equals(row.bytes)).toBe(true);
});

test('a unique violation reaches the caller with its code, and the next statement works', async () => {
  await source.query("INSERT INTO written (word) VALUES ('once')");
  const again = source.query('INSERT INTO written (word) VALUES ($1)', ['once']);
  await expect(again).rejects.toBeInstanceOf(QueryFailedError);
  await expect(again).rejects.toMatchObject({
    driverError: { code: '23505', table: 'written', constraint: 'written_word_key' },
  });
  await expect(source.query('SELEC 1')).rejects.toMatchObject({ driverError: { code: '42601' } });
  await expect(source.query('SELECT $1::int', ['x'])).rejects.toMatchObject({
    driverError: { code: '22P02' },
  });
  expect(await countRows()).toBe(1);
});

test('of 100 transactions at once each sees the one before it, and those that fail leave nothing', async () => {
  await source.query('INSERT INTO written (round, row) VALUES (0, 0)');
  const runs = Array.from({ length: 100 }, (_, i) =>
    source.transaction(async (tx) => {
      const [total] = await tx.query('SELECT row FROM written WHERE round = 0');
      await new Promise((resolve) => setImmediate(resolve));
      await tx.query('UPDATE written SET row = $1 WHERE round = 0', [total.row + 1]);
      await tx.query('INSERT INTO written (round, row) VALUES (1, $1)', [i]);
      if (i % 4 === 3) throw new Error('a refusal');
    }),
  );
  const ends = await Promise.allSettled(runs);
  expect(ends.filter((end) => end.status === 'rejected')).toHaveLength(25);
  expect(await countRows('round = 0 AND row = 75')).toBe(1);
  expect(await countRows('round = 1')).toBe(75);
});

test('named statements are prepared once, and are gone with their connection', async () => {
  const runner = source.createQueryRunner();
  const client = await runner.connect();
  const named = { name: 'plus', text: 'SELECT $1::int + 1 AS sum' };
  for (const n of [1, 2, 3]) {
    expect((await client.query({ ...named, values: [n] })).rows).toEqual([{ sum: n + 1 }]);
  }
  expect((await client.query('SELECT name FROM pg_prepared_statements')).rows).toEqual([{ name: 'plus' }]);
  await client.query('BEGIN');
  await client.query("INSERT INTO written (word) VALUES ('never committed')");
  // As when a client breaks in the middle of its transaction: the pool throws it away.
  client.emit('error', new Error('broken on purpose'));
  await runner.release();
  expect(await source.query('SELECT name FROM pg_prepared_statements')).toEqual([]);
  expect(await countRows()).toBe(0);
});

test('after DataSource.destroy another one may connect', async () => {
  await source.query("INSERT INTO written (word) VALUES ('stays')");
  await source.destroy();
  source = await connect();
  expect(await countRows()).toBe(1);
});

test('the folder of an open database is refused to a second opener', async () => {
  await expect(openEmbedded(folder, { lockWaitMs: 0 })).rejects.toBeInstanceOf(FolderInUse);
});

test('each acknowledged insert was flushed to the disk before', async () => {
  const before = await embedded.fsyncs();
  for (let row = 0; row < 50; row += 1) await source.query('INSERT INTO written (row) VALUES ($1)', [row]);
  expect((await embedded.fsyncs()) - before).toBeGreaterThanOrEqual(50);
});

test('kill -9 in the middle of writing loses no acknowledged row', async () => {
  const script = fileURLToPath(new URL('./killed-writer.js', import.meta.url));
  const told: number[] = [];
  await close();
  await expect(embedded.snapshot()).rejects.toThrow('closed');
  for (const round of [1, 2]) {
    const child = spawn(process.execPath, [script, join(folder, 'postgres'), String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    let said = '';
    child.stdout?.on('data', (words) => {
      said += words;
      if (said.split('\n').length > 30 * round) child.kill('SIGKILL');
    });
    await once(child, 'close');
    told.push(said.split('\n').length - 1);
  }
  await open();
  for (const [i, rows] of told.entries()) {
    expect(rows).toBeGreaterThanOrEqual(30 * (i + 1));
    expect(await countRows(`round = ${i + 1} AND row <= ${rows}`)).toBe(rows);
  }
});

test('a snapshot opens by itself with the rows in it; the newest ones are kept', async () => {
  await source.query("INSERT INTO written (word) VALUES ('kept')");
  const paths: string[] = [];
  await source.transaction(async (tx) => {
    await tx.query("INSERT INTO written (word) VALUES ('not committed yet')");
    for (let i = 0; i < 2; i += 1) paths.push(await embedded.snapshot());
  });
  expect(
    fs.readdirSync(join(folder, 'snapshots')).map((name) => join(fs.realpathSync(folder), 'snapshots', name)),
  ).toEqual(paths.slice(1));
  const loadDataDir = new Blob([fs.readFileSync(paths[1] ?? '')], { type: 'application/gzip' });
  const copy = await PGlite.create({ loadDataDir });
  expect((await copy.query('SELECT word FROM written')).rows).toEqual([{ word: 'kept' }]);
  await copy.close();
});

test('a long query does not hold the event loop', async () => {
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  turn();
  const asked = source.query('SELECT count(*) FROM generate_series(1, 2000000)');
  await asked;
  isOver = true;
  // In this thread the loop would stand still until the answer; how often it turns is the machine's affair.
  expect(turns).toBeGreaterThan(100);
});
