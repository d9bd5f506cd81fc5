import type { MigrationInterface, QueryRunner } from 'typeorm';

export class People1763800000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table territory (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        name jsonb not null,
        level text not null,
        country text not null,
        region text not null,
        lat double precision,
        lon double precision,
        state text not null,
        constraint territory_level check (level in ('city','town','village','district','region')),
        constraint territory_state check (state in ('stub','described','verified'))
      );
      create index territory_lab_id_idx on territory (lab_id);
      create table participant (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        name text not null,
        role text not null,
        language text not null,
        territory_id uuid references territory(id) on delete set null,
        join_key uuid unique,
        return_code_hash bytea unique,
        last_seen_at timestamptz not null default now(),
        constraint participant_role check (role in ('hall','participant','host','scribe','observer','expert','facilitator','organiser','admin')),
        constraint participant_language check (language in ('ru','en'))
      );
      create index participant_lab_id_idx on participant (lab_id);
      create table sign_in (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        participant_id uuid not null references participant(id) on delete cascade,
        token_hash bytea not null unique,
        expires_at timestamptz not null
      );
      create index sign_in_participant_id_idx on sign_in (participant_id);
      create table sign_in_link (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        participant_id uuid not null references participant(id) on delete cascade,
        token_hash bytea not null unique,
        expires_at timestamptz not null
      );
      create index sign_in_link_participant_id_idx on sign_in_link (participant_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table sign_in_link, sign_in, participant, territory');
  }
}
