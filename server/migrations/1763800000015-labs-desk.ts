import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LabsDesk1763800000015 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table lab
        add column place jsonb not null default '{"original": "ru"}',
        add column partners jsonb not null default '[]',
        add column contacts jsonb not null default '[]',
        add column starts_on date,
        add column ends_on date,
        add column retention_days int not null default 365,
        add column version int not null default 1,
        add constraint lab_retention_days check (retention_days > 0)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table lab
        drop column place, drop column partners, drop column contacts, drop column starts_on, drop column ends_on,
        drop column retention_days, drop column version`);
  }
}
