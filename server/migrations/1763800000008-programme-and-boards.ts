import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProgrammeAndBoards1763800000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Phases that were planned before keep what they allowed.
      alter table phase add column edits text not null default 'all';
      alter table phase alter column edits drop default;
      alter table phase add constraint phase_edits check (edits in ('own','all'));
      alter table client_id add column anonymous boolean not null default false`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table phase drop column edits');
    await db.query('alter table client_id drop column anonymous');
  }
}
