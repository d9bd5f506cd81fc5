import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProgrammeCalendars1763800000024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table calendar_address (
        participant_id uuid primary key references participant(id) on delete cascade,
        secret_hash bytea not null unique
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table calendar_address');
  }
}
