import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ArrivalBadges1763800000026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table badge (
        registration_id uuid primary key references registration(id) on delete cascade,
        lab_id uuid not null references lab(id) on delete cascade,
        number int not null,
        secret_hash bytea not null unique,
        unique (lab_id, number)
      );
      create table arrival (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        registration_id uuid not null unique references registration(id) on delete cascade,
        participant_id uuid not null unique references participant(id) on delete cascade,
        key uuid not null,
        at timestamptz not null,
        door text not null
      );
      create index arrival_lab_id_idx on arrival (lab_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table arrival, badge');
  }
}
