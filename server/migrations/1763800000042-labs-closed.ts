import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LabsClosed1763800000042 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table lab add column closed_at timestamptz;
      update lab set closed_at = updated_at where state in ('closed','archived')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table lab drop column closed_at');
  }
}
