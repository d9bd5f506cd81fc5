import { plan } from '@case-lab/contract';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
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

test('W17 what a lab had planned before there were plans is its plan and its first release', async () => {
  while ((await tables()).includes('programme_plan')) await source.undoLastMigration();
  const [labId, sessionId, phaseId] = [v7(), v7(), v7()];
  const said = { ru: 'Слова', original: 'ru' };
  await source.query(
    `insert into lab (id, slug, title, summary, host, languages, timezone, state, join_code)
     values ($1, 'a-lab', $2, $2, $2, '["ru"]', 'Asia/Yekaterinburg', 'live', 'ABC234')`,
    [labId, said],
  );
  await source.query(
    `insert into session (id, lab_id, kind, title, position, planned_start, planned_minutes)
     values ($1, $2, 'case_lab', $3, 0, '2026-06-01T20:30Z', 90)`,
    [sessionId, labId, said],
  );
  await source.query(
    `insert into phase (id, session_id, lab_id, kind, position, minutes, instruction, visibility, write, edits)
     values ($1, $2, $3, 'share', 0, 10, $4, 'named', true, 'all')`,
    [phaseId, sessionId, labId, said],
  );
  await source.runMigrations();
  const [kept] = await source.query('select plan from programme_plan where lab_id = $1', [labId]);
  const [release] = await source.query('select number, plan from programme_release where lab_id = $1', [
    labId,
  ]);
  expect(release).toEqual({ number: 1, plan: kept.plan });
  expect(plan.parse(kept.plan)).toEqual(kept.plan);
  expect(kept.plan.sessions).toMatchObject([
    {
      id: sessionId,
      day: '2026-06-02',
      start: '01:30',
      minutes: 90,
      phases: [{ id: phaseId, kind: 'share' }],
    },
  ]);
  await source.query('delete from lab where id = $1', [labId]);
});

test('W17 the names of the migrations begin with their room, and each has its number', () => {
  const names = source.migrations.map((migration) => migration.constructor.name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names)
    expect(name).toMatch(
      /^(Wiring|Labs|People|Programme|Experts|Cases|Registration|Groups|Arrival|Boards|Forming|Harvest|Plenary)\w*17\d{11}$/,
    );
  expect([...names].sort((a, b) => Number(a.slice(-13)) - Number(b.slice(-13)))).toEqual(names);
});
