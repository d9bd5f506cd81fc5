import type { MigrationInterface, QueryRunner } from 'typeorm';

const empty = `jsonb not null default '{"original":"ru"}'`;
const added = (names: string[]) => names.map((name) => `add column ${name} ${empty}`).join(', ');
const undefaulted = (names: string[]) => names.map((name) => `alter column ${name} drop default`).join(', ');

const OF_CASES = [
  ...['place', 'problem', 'trigger', 'timeline', 'actors', 'resources', 'evidence', 'transfers'],
];
const OF_TECHNOLOGIES = ['mechanism', 'preconditions', 'risks'];

/** Whatever stood on a card before had been seen by everybody: it is published. */
export class CasesInStates1763800000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table lab_case
        ${added(OF_CASES)},
        add column state text not null default 'published',
        add column comment text not null default '',
        add column version int not null default 0,
        add constraint lab_case_state check (state in ('draft','reviewed','published','withdrawn'));
      alter table lab_case ${undefaulted([...OF_CASES, 'state'])};
      alter table technology
        ${added(OF_TECHNOLOGIES)},
        add column state text not null default 'confirmed',
        add column merged_into_id uuid references technology(id) on delete set null,
        add column version int not null default 0,
        add constraint technology_state check (state in ('proposed','confirmed')),
        add constraint technology_merged check (merged_into_id <> id);
      alter table technology ${undefaulted([...OF_TECHNOLOGIES, 'state'])}`);
  }

  async down(db: QueryRunner): Promise<void> {
    const dropped = (names: string[]) => names.map((name) => `drop column ${name}`).join(', ');
    await db.query(`
      alter table lab_case ${dropped([...OF_CASES, 'state', 'comment', 'version'])};
      alter table technology ${dropped([...OF_TECHNOLOGIES, 'state', 'merged_into_id', 'version'])}`);
  }
}
