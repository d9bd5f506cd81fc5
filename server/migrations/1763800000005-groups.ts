import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Groups1763800000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table small_group (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        name jsonb not null,
        table_number int not null,
        case_id uuid not null references lab_case(id),
        board_id uuid not null unique,
        round int not null,
        max int not null,
        constraint small_group_max check (max > 0),
        unique (lab_id, round, table_number)
      );
      create table membership (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        group_id uuid not null references small_group(id) on delete cascade,
        participant_id uuid not null references participant(id) on delete cascade,
        round int not null,
        reason text not null,
        left_at timestamptz,
        constraint membership_reason check (reason in ('assigned','self','late','moved','merged'))
      );
      create index membership_group_id_idx on membership (group_id);
      create unique index membership_participant_id_round_idx on membership (participant_id, round) where left_at is null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table membership, small_group');
  }
}
