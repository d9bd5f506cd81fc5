import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What labs have planned until now becomes their plan and their first release. */
export class ProgrammePlans1763800000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table session
        add column room jsonb,
        add column expert_ids jsonb not null default '[]',
        add column case_id uuid,
        add column cancelled boolean not null default false,
        add column sequence int not null default 1;
      alter table session alter column expert_ids drop default, alter column sequence drop default;
      alter table phase add column cancelled boolean not null default false;
      create table programme_plan (
        lab_id uuid primary key references lab(id) on delete cascade,
        version int not null,
        plan jsonb not null
      );
      create table programme_release (
        id uuid primary key,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        lab_id uuid not null references lab(id) on delete cascade,
        number int not null,
        plan_version int not null,
        plan jsonb not null,
        note jsonb not null,
        changes jsonb not null,
        unique (lab_id, number)
      );
      insert into programme_plan (lab_id, version, plan)
      select lab.id, 1, jsonb_build_object('rooms', '[]'::jsonb, 'days', '[]'::jsonb, 'sessions', (
        select jsonb_agg(jsonb_build_object(
          'id', s.id, 'kind', s.kind, 'title', s.title,
          'day', to_char(s.planned_start at time zone lab.timezone, 'YYYY-MM-DD'),
          'start', to_char(s.planned_start at time zone lab.timezone, 'HH24:MI'),
          'minutes', s.planned_minutes, 'bufferMinutes', 0,
          'roomId', null, 'expertIds', '[]'::jsonb, 'caseId', null,
          'harvest', '{"what":{"original":"ru"},"how":{"original":"ru"},"why":{"original":"ru"},"forWhom":{"original":"ru"}}'::jsonb,
          'phases', coalesce((
            select jsonb_agg(jsonb_build_object(
              'id', p.id, 'kind', p.kind, 'minutes', p.minutes, 'instruction', p.instruction,
              'visibility', p.visibility, 'write', p.write, 'edits', p.edits) order by p.position)
            from phase p where p.session_id = s.id), '[]'::jsonb)
        ) order by s.planned_start, s.position)
        from session s where s.lab_id = lab.id))
      from lab where exists (select 1 from session s where s.lab_id = lab.id);
      insert into programme_release (id, lab_id, number, plan_version, plan, note, changes)
      select gen_random_uuid(), lab_id, 1, 1, plan, '{"original":"ru"}', '[]' from programme_plan`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table programme_release, programme_plan;
      alter table phase drop column cancelled;
      alter table session drop column room, drop column expert_ids, drop column case_id, drop column cancelled,
        drop column sequence`);
  }
}
