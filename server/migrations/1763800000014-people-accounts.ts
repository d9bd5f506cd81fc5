import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleAccounts1763800000014 implements MigrationInterface {
  name = 'PeopleAccounts1763800000014';

  async up(db: QueryRunner): Promise<void> {
    const row = `id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()`;
    await db.query(`
      create table person (
        ${row},
        email text not null unique,
        language text not null,
        password_hash text not null,
        totp_secret text,
        totp_since timestamptz,
        totp_step integer not null default 0,
        constraint person_language check (language in ('ru','en')),
        constraint person_email check (email = lower(email))
      );
      create table recovery_code (
        ${row},
        person_id uuid not null references person(id) on delete cascade,
        code_hash bytea not null unique
      );
      create index recovery_code_person_id_idx on recovery_code (person_id);
      create table recovery_link (
        ${row},
        person_id uuid not null references person(id) on delete cascade,
        token_hash bytea not null unique,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index recovery_link_person_id_idx on recovery_link (person_id);
      alter table participant add column person_id uuid references person(id) on delete set null;
      alter table participant add constraint participant_lab_id_person_id_key unique (lab_id, person_id);
      create index participant_person_id_idx on participant (person_id);
      alter table sign_in add column person_id uuid references person(id) on delete cascade;
      alter table sign_in add column device text not null default '';
      create index sign_in_person_id_idx on sign_in (person_id);
      alter table sign_in_link add column once boolean not null default false;
      alter table sign_in_link add column used_key uuid;
      create table invitation (
        ${row},
        lab_id uuid not null references lab(id) on delete cascade,
        key uuid not null unique,
        role text not null,
        language text not null,
        email text,
        link_hash bytea not null unique,
        expires_at timestamptz not null,
        accepted_key uuid,
        constraint invitation_role check (role in ('organiser','facilitator','expert','observer','hall')),
        constraint invitation_language check (language in ('ru','en'))
      );
      create index invitation_lab_id_idx on invitation (lab_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table invitation;
      alter table sign_in_link drop column used_key, drop column once;
      alter table sign_in drop column device, drop column person_id;
      alter table participant drop column person_id;
      drop table recovery_link, recovery_code, person`);
  }
}
