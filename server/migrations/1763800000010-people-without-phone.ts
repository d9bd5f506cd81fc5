import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleWithoutPhone1763800000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table participant add column without_phone boolean not null default false');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table participant drop column without_phone');
  }
}
