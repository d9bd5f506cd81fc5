import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HarvestAndPlenary1763800000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table harvest_item (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        group_id uuid not null references small_group(id),
        kind text not null,
        text jsonb not null,
        state text not null,
        board_id uuid not null references board(id),
        note_id uuid not null,
        seq int not null,
        territory_id uuid references territory(id) on delete set null,
        nominated_by uuid references participant(id) on delete set null,
        lifted_at timestamptz not null,
        constraint harvest_item_kind check (kind in ('insight','applicability','barrier','adaptation','commitment','partnership','question','surprise')),
        constraint harvest_item_state check (state in ('nominated','returned')),
        unique (board_id, note_id)
      );
      create index harvest_item_lab_id_idx on harvest_item (lab_id);
      create table plenary_item (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        harvest_item_id uuid not null unique references harvest_item(id) on delete cascade,
        position int not null,
        state text not null,
        constraint plenary_item_state check (state in ('planned','current','history'))
      );
      create index plenary_item_lab_id_idx on plenary_item (lab_id);
      create unique index plenary_item_current on plenary_item (lab_id) where state = 'current';
      create table plenary (
        lab_id uuid primary key references lab(id) on delete cascade,
        version int not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table plenary, plenary_item, harvest_item');
  }
}
