import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Programme1763800000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table session (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        kind text not null,
        title jsonb not null,
        position int not null,
        planned_start timestamptz not null,
        planned_minutes int not null,
        constraint session_kind check (kind in ('lectorium','case_lab','plenary','break','networking')),
        constraint session_planned_minutes check (planned_minutes > 0)
      );
      create index session_lab_id_idx on session (lab_id);
      create table phase (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        session_id uuid not null references session(id) on delete cascade,
        lab_id uuid not null references lab(id) on delete cascade,
        kind text not null,
        position int not null,
        minutes int not null,
        instruction jsonb not null,
        visibility text not null,
        write boolean not null,
        constraint phase_minutes check (minutes > 0),
        constraint phase_visibility check (visibility in ('private','anonymous','named'))
      );
      create index phase_session_id_idx on phase (session_id);
      create table phase_run (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        phase_id uuid not null references phase(id) on delete cascade,
        started_at timestamptz not null,
        ends_at timestamptz not null,
        closed_at timestamptz,
        constraint phase_run_ends check (ends_at > started_at)
      );
      create index phase_run_lab_id_idx on phase_run (lab_id);
      create table clock (
        lab_id uuid primary key references lab(id) on delete cascade,
        version int not null,
        run_id uuid references phase_run(id) on delete set null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table clock, phase_run, phase, session');
  }
}
