import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BoardsVersions1763800000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table board_document add column version int not null default 0;
      create table board_version (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        board_id uuid not null references board(id) on delete cascade,
        kind text not null,
        phase text,
        run_id uuid references phase_run(id) on delete set null,
        name jsonb,
        seq int not null,
        notes int not null,
        state bytea not null,
        made_by uuid references participant(id) on delete set null,
        constraint board_version_kind check (kind in ('phase','hand','before_restore')),
        constraint board_version_named check ((kind = 'phase') = (phase is not null) and (kind = 'hand') = (name is not null)),
        unique (board_id, seq, kind),
        unique (board_id, run_id)
      );
      create table board_aside (
        board_id uuid not null,
        doc text not null,
        seq int not null,
        msg_id uuid not null,
        bytes bytea not null,
        at timestamptz not null default now(),
        primary key (board_id, doc, seq),
        constraint board_aside_board_id_doc_seq_fkey foreign key (board_id, doc, seq) references board_update(board_id, doc, seq) on delete cascade
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table board_aside, board_version; alter table board_document drop column version');
  }
}
