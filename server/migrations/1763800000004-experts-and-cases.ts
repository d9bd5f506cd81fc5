import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExpertsAndCases1763800000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table expert_assignment (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        participant_id uuid not null references participant(id) on delete cascade,
        role text not null,
        state text not null,
        constraint expert_assignment_role check (role in ('speaker','case_giver','deputy')),
        constraint expert_assignment_state check (state in ('invited','accepted','materials_ready','arrived','done'))
      );
      create index expert_assignment_lab_id_idx on expert_assignment (lab_id);
      create table technology (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        code text not null,
        name jsonb not null,
        core jsonb not null,
        may_change jsonb not null,
        cost text not null,
        people text not null,
        season text not null,
        first_result_months int not null,
        constraint technology_cost check (cost in ('low','medium','high')),
        unique (lab_id, code)
      );
      create table lab_case (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        code text not null,
        title jsonb not null,
        story jsonb not null,
        difficulties jsonb not null,
        pioneer_id uuid references territory(id) on delete set null,
        expert_id uuid references expert_assignment(id) on delete set null,
        technology_ids jsonb not null,
        unique (lab_id, code)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table lab_case, technology, expert_assignment');
  }
}
