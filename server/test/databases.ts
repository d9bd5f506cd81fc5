import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase } from '../src/database.ts';
import { Config } from '../src/wiring/config.ts';
import { runName } from './run-name.js';

/** The environment that names a database of one's own, and what removes it. */
export type Place = { env: Record<string, string>; remove(): Promise<void> };

const run = process.env.CASE_LAB_TEST_RUN ?? '';
const template = join(run, 'template');
const MIGRATED_WITHIN_MS = 60_000;

/**
 * A database of one's own, migrated: a copy of the one that the first test file of this run has made. On the server of
 * DATABASE_URL where there is one, else embedded in a folder.
 */
export async function freshPlace(): Promise<Place> {
  await migrateOnce();
  return process.env.DATABASE_URL ? copyDatabase(process.env.DATABASE_URL) : copyFolder();
}

/** A database with nothing in it. */
export async function emptyPlace(): Promise<Place> {
  if (!process.env.DATABASE_URL) return folderPlace(newName());
  return databasePlace(process.env.DATABASE_URL, newName(), 'template0');
}

const newName = () => `${runName()}_${randomBytes(4).toString('hex')}`;

async function migrateOnce(): Promise<void> {
  const ready = join(run, 'ready');
  if (await isFirst()) {
    const url = process.env.DATABASE_URL;
    const place = url
      ? await databasePlace(url, `${runName()}_template`, 'template0')
      : folderPlace('template');
    await (await openDatabase(Config.read(place.env))).close();
    writeFileSync(ready, '');
  }
  const since = Date.now();
  while (!existsSync(ready)) {
    if (Date.now() - since > MIGRATED_WITHIN_MS)
      throw new Error('no test file has made the template database');
    await pause(50);
  }
}

/** Making a folder is atomic: of several workers one makes it. */
async function isFirst(): Promise<boolean> {
  try {
    mkdirSync(join(run, 'being-made'));
    return true;
  } catch {
    return false;
  }
}

function copyDatabase(url: string): Promise<Place> {
  return databasePlace(url, newName(), `${runName()}_template`);
}

async function databasePlace(url: string, name: string, from: string): Promise<Place> {
  await onServer(url, `create database "${name}" template "${from}"`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const remove = () => onServer(url, `drop database if exists "${name}" with (force)`);
  return { env: { DATABASE_URL: own.href }, remove };
}

async function onServer(url: string, sql: string): Promise<void> {
  const server = new pg.Client({ connectionString: url });
  await server.connect();
  try {
    await server.query(sql);
  } finally {
    await server.end();
  }
}

function copyFolder(): Place {
  const name = newName();
  cpSync(template, join(run, name), { recursive: true });
  return folderPlace(name);
}

function folderPlace(name: string): Place {
  const folder = join(run, name);
  return { env: { DATA_DIR: folder }, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}
