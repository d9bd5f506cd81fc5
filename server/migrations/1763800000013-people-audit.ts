import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names stand in the seats alone: whoever is erased there leaves none here. */
export class PeopleAudit1763800000013 implements MigrationInterface {
  name = 'PeopleAudit1763800000013';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_event (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        deed text not null,
        actor_id uuid references participant(id) on delete set null,
        target_id uuid references participant(id) on delete set null,
        thing_id uuid,
        detail jsonb not null default '{}'
      );
      create index audit_event_lab_id_id_idx on audit_event (lab_id, id);
      create index audit_event_actor_id_idx on audit_event (actor_id);
      create index audit_event_target_id_idx on audit_event (target_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table audit_event');
  }
}
