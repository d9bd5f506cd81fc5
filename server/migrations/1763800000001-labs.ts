import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Labs1763800000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table lab (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        slug text not null unique,
        title jsonb not null,
        summary jsonb not null,
        host jsonb not null,
        languages jsonb not null,
        timezone text not null,
        state text not null,
        join_code text not null unique,
        constraint lab_state check (state in ('draft','published','registration_open','registration_closed','live','closed','archived')),
        constraint lab_join_code check (join_code ~ '^[2-9A-HJKMNP-Z]{6,12}$')
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table lab');
  }
}
