import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Boards1763800000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table board (
        id uuid primary key references small_group(board_id) on delete cascade,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        state text not null,
        notes int not null default 0,
        last_write_at timestamptz,
        constraint board_state check (state in ('prepared','live','frozen','archived'))
      );
      create index board_lab_id_idx on board (lab_id);
      create table board_document (
        board_id uuid not null references board(id) on delete cascade,
        doc text not null,
        seq int not null default 0,
        constraint board_document_doc check (doc in ('board','frames') or doc like 'draft:%'),
        primary key (board_id, doc)
      );
      create table board_update (
        board_id uuid not null,
        doc text not null,
        seq int not null,
        msg_id uuid not null unique,
        participant_id uuid,
        bytes bytea not null,
        at timestamptz not null default now(),
        primary key (board_id, doc, seq),
        constraint board_update_board_id_doc_fkey foreign key (board_id, doc) references board_document(board_id, doc) on delete cascade
      );
      create table board_checkpoint (
        board_id uuid not null,
        doc text not null,
        upto_seq int not null,
        state bytea not null,
        at timestamptz not null default now(),
        primary key (board_id, doc),
        constraint board_checkpoint_board_id_doc_fkey foreign key (board_id, doc) references board_document(board_id, doc) on delete cascade
      );
      create table client_id (
        id bigint primary key,
        created_at timestamptz not null default now(),
        sign_in_id uuid not null,
        participant_id uuid not null references participant(id) on delete cascade,
        constraint client_id_range check (id between 1 and 4294967295)
      );
      create index client_id_participant_id_idx on client_id (participant_id);
      -- Small numbers in a row: ids are in every update and every cursor, and small ones take fewer bytes.
      create sequence client_id_seq start 1024 maxvalue 4294967295 owned by client_id.id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table client_id, board_checkpoint, board_update, board_document, board');
  }
}
