import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CasesMedia1763800000022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table media (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        case_id uuid references lab_case(id) on delete cascade,
        expert_id uuid references expert_assignment(id) on delete cascade,
        kind text not null,
        title text not null,
        state text not null,
        pages int not null,
        done int not null,
        beat_at timestamptz not null,
        constraint media_kind check (kind in ('picture','slides')),
        constraint media_state check (state in ('waiting','working','ready','failed')),
        constraint media_of_one check ((case_id is null) <> (expert_id is null))
      );
      create index media_case_id_idx on media (case_id);
      create unique index media_portrait on media (expert_id);
      create index media_to_draw on media (state) where state in ('waiting','working');
      create table media_original (
        media_id uuid primary key references media(id) on delete cascade,
        bytes bytea not null
      );
      create table media_page (
        media_id uuid not null references media(id) on delete cascade,
        page int not null,
        picture bytea not null,
        small bytea not null,
        primary key (media_id, page)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table media_page, media_original, media');
  }
}
