import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { type Database, openDatabase } from '../src/database.ts';
import { Config } from '../src/wiring/config.ts';
import { emptyPlace, type Place } from './databases.ts';

let place: Place;
let database: Database;
let source: DataSource;

beforeAll(async () => {
  place = await emptyPlace();
  database = await openDatabase(Config.read(place.env));
  source = database.source;
}, 60_000);

afterAll(async () => {
  await database.close();
  await place.remove();
});

/** What TypeORM would change to make the tables agree with the entities. */
async function drift(): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

async function tables(): Promise<string[]> {
  const rows: { name: string }[] = await source.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1`,
  );
  return rows.map(({ name }) => name);
}

test('W17 after all migrations the tables are what the entities say', async () => {
  expect(await drift()).toEqual([]);
});

test('W17 the drift test sees what no migration has made, and what no entity has', async () => {
  const planted = [
    ['alter table lab drop column timezone', 'ADD "timezone"'],
    ['alter table lab add column forgotten text', 'DROP COLUMN "forgotten"'],
    ['alter table lab alter column slug drop not null', 'ALTER COLUMN "slug" SET NOT NULL'],
    ['alter table lab drop constraint lab_slug_key', 'lab_slug_key'],
    ['alter table lab drop constraint lab_state', 'lab_state'],
    ['drop index membership_participant_id_round_idx', 'membership_participant_id_round_idx'],
    ['drop index plenary_item_current', 'plenary_item_current'],
    ['alter table membership drop constraint membership_group_id_fkey', 'membership_group_id_fkey'],
  ] as const;
  const seen: string[] = [];
  for (const [plant, sign] of planted) {
    await source.query(plant);
    if ((await drift()).some((query) => query.includes(sign))) seen.push(plant);
    for (const _ of source.migrations) await source.undoLastMigration();
    await source.runMigrations();
  }
  expect(seen).toEqual(planted.map(([plant]) => plant));
  expect(await drift()).toEqual([]);
});

test('W17 each table has its migration, and all of them go down and up again', async () => {
  const before = await tables();
  expect(before).toHaveLength(source.entityMetadatas.length);
  for (const _ of source.migrations) await source.undoLastMigration();
  expect(await tables()).toEqual([]);
  await source.runMigrations();
  expect(await tables()).toEqual(before);
  expect(await drift()).toEqual([]);
});

test('W17 the names of the migrations begin with their room, and each has its number', () => {
  const names = source.migrations.map((migration) => migration.constructor.name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names)
    expect(name).toMatch(
      /^(Wiring|Labs|People|Programme|Experts|Cases|Registration|Groups|Arrival|Boards|Harvest|Plenary)\w*17\d{11}$/,
    );
  expect([...names].sort((a, b) => Number(a.slice(-13)) - Number(b.slice(-13)))).toEqual(names);
});
