import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProgrammeLater1763800000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table phase_run add column later jsonb not null default '[]'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table phase_run drop column later');
  }
}
