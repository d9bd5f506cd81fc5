import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { until } from '../../../test/until.ts';
import { openEmbedded } from './embedded.ts';

const base = fs.mkdtempSync(join(os.tmpdir(), 'case-lab-full-'));
const wal = join(base, 'postgres', 'pg_wal');
const canMount = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', base]).status === 0;
const onSmallDisk = canMount ? test : test.skip;
if (!canMount) process.stderr.write('full-disk.test.ts is skipped: only root may mount a small disk\n');

afterAll(() => {
  if (canMount) spawnSync('umount', ['-l', wal]);
  fs.rmSync(base, { recursive: true, force: true });
});

/** Puts a disk of its own, of a few megabytes, under the database's log. */
function giveSmallDisk(): void {
  const kept = join(base, 'kept');
  fs.cpSync(wal, kept, { recursive: true });
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m,mode=700', 'tmpfs', wal]).status).toBe(0);
  fs.cpSync(kept, wal, { recursive: true });
}

function fill(file: string): void {
  const bytes = Buffer.alloc(1 << 20);
  const descriptor = fs.openSync(file, 'w');
  try {
    while (fs.writeSync(descriptor, bytes) === bytes.length);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    fs.closeSync(descriptor);
  }
}

onSmallDisk(
  'B1 W29 a full disk under its log stops the engine; with room again it recovers by itself',
  async () => {
    await (await openEmbedded(base)).close();
    giveSmallDisk();
    const embedded = await openEmbedded(base);
    const source = await new DataSource({ type: 'postgres', extra: embedded.extra }).initialize();
    await source.query('create table written (n int, bytes bytea)');
    const insert = (n: number) =>
      source.query('insert into written values ($1, $2)', [n, randomBytes(400_000)]);
    fill(join(wal, 'filler'));
    let told = 0;
    const failure = await until(async () => {
      try {
        await insert(told);
        told += 1;
        return undefined;
      } catch (error) {
        return error as Error;
      }
    }, 30_000);
    expect(failure.message).toMatch(/embedded database|Connection terminated|No space left/);
    expect(told).toBeGreaterThan(0);
    await expect(insert(-1)).rejects.toThrow();

    fs.rmSync(join(wal, 'filler'));
    await until(() => insert(told).then(() => true), 20_000);
    const rows: { n: number }[] = await source.query(
      'select distinct n from written where n >= 0 order by n',
    );
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: told + 1 }, (_, n) => n));
    await source.destroy();
    await embedded.close();
  },
  90_000,
);
