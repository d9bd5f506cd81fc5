import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Forming1763800000037 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table small_group add column formed_at timestamptz;
      alter table small_group add column closed_at timestamptz;
      alter table small_group add column merged_into uuid references small_group(id);
      alter table small_group add constraint small_group_merged check (merged_into is null or closed_at is not null);
      create table forming_run (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        version int not null,
        state text not null,
        round int not null,
        seed int not null,
        wishes jsonb not null,
        proposal jsonb not null,
        unplaced_ids jsonb not null,
        score jsonb not null,
        apply_key uuid,
        constraint forming_run_state check (state in ('draft','previewed','applied','superseded'))
      );
      create unique index forming_run_lab_id_idx on forming_run (lab_id) where state in ('draft','previewed');
      create unique index forming_run_lab_id_round_idx on forming_run (lab_id, round) where state = 'applied'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table forming_run;
      alter table small_group drop column merged_into, drop column closed_at, drop column formed_at`);
  }
}
