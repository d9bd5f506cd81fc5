import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegistrationOnePerson1763800000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table registration
        add column territory_id uuid references territory(id) on delete set null,
        add column merged_into uuid references registration(id) on delete set null,
        add column reminded_at timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table registration drop column territory_id, drop column merged_into, drop column reminded_at`);
  }
}
