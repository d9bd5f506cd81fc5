import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleTerritories1763800000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table territory add column profile jsonb;
      alter table territory add column merged_into uuid references territory(id) on delete set null;
      alter table territory add constraint territory_merged check (merged_into <> id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table territory drop column merged_into, drop column profile');
  }
}
