import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExpertsInvited1763800000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table expert_assignment
        add column profile jsonb not null default '{"name":{"original":"ru"},"about":{"original":"ru"},"languages":[],"availability":[],"deputy":{"name":"","contact":""}}',
        add column session_id uuid references session(id) on delete set null,
        add column expected_at timestamptz,
        add column version int not null default 0,
        drop constraint expert_assignment_state,
        add constraint expert_assignment_state check (state in ('invited','accepted','materials_ready','arrived','done','declined','delayed','no_show','replaced'));
      alter table expert_assignment alter column profile drop default`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      update expert_assignment set state = 'accepted' where state in ('declined','delayed','no_show','replaced');
      alter table expert_assignment
        drop column profile, drop column session_id, drop column expected_at, drop column version,
        drop constraint expert_assignment_state,
        add constraint expert_assignment_state check (state in ('invited','accepted','materials_ready','arrived','done'))`);
  }
}
