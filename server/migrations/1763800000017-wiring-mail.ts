import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WiringMail1763800000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table mail (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid references lab(id) on delete cascade,
        "to" text not null,
        language text not null,
        subject text not null,
        text text not null,
        is_secret boolean not null,
        tries int not null default 0,
        due_at timestamptz,
        sent_at timestamptz,
        last_fault text,
        constraint mail_language check (language in ('ru','en'))
      );
      create index mail_lab_id_idx on mail (lab_id);
      create index mail_due on mail (due_at) where sent_at is null and due_at is not null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table mail');
  }
}
