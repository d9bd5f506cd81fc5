import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegistrationTexts1763800000041 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table registration_form add column version int not null default 0;
      alter table registration_form add column past jsonb not null default '[]'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table registration_form drop column past, drop column version');
  }
}
