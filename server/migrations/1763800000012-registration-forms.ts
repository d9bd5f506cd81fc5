import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegistrationForms1763800000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table registration_form (
        lab_id uuid primary key references lab(id) on delete cascade,
        form jsonb not null
      );
      create table registration (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        key uuid not null unique,
        link_hash bytea not null unique,
        email text not null,
        state text not null,
        since timestamptz not null,
        applicant jsonb not null,
        consents jsonb not null,
        source text not null,
        unique (lab_id, email),
        constraint registration_state check (state in ('submitted','waitlisted','confirmed','checked_in','attended','declined','cancelled','no_show')),
        constraint registration_source check (source in ('form','import','walk_in'))
      );
      create index registration_lab_id_state_idx on registration (lab_id, state)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table registration, registration_form');
  }
}
