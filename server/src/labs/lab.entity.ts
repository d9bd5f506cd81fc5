import type { LabDetails, Lab as LabView, Language, LText } from '@case-lab/contract';
import { Check, Column, Entity } from 'typeorm';
import { Row } from '../wiring/row.ts';

@Entity()
@Check(
  'lab_state',
  "state in ('draft','published','registration_open','registration_closed','live','closed','archived')",
)
@Check('lab_join_code', "join_code ~ '^[2-9A-HJKMNP-Z]{6,12}$'")
@Check('lab_retention_days', 'retention_days > 0')
export class Lab extends Row {
  @Column('text', { unique: true })
  slug!: string;

  @Column('jsonb')
  title!: LText;

  @Column('jsonb')
  summary!: LText;

  @Column('jsonb')
  host!: LText;

  @Column('jsonb')
  languages!: Language[];

  @Column('text')
  timezone!: string;

  @Column('text')
  state!: LabView['state'];

  @Column('text', { unique: true })
  joinCode!: string;

  @Column('jsonb', { default: { original: 'ru' } })
  place: LText = { original: 'ru' };

  @Column('jsonb', { default: [] })
  partners: LabDetails['partners'] = [];

  @Column('jsonb', { default: [] })
  contacts: LabDetails['contacts'] = [];

  @Column('date', { nullable: true })
  startsOn: string | null = null;

  @Column('date', { nullable: true })
  endsOn: string | null = null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null = null;

  /** For how long after the lab personal data are kept. */
  @Column('int', { default: 365 })
  retentionDays = 365;

  /** Grows by one with every change of what the organisers say. */
  @Column('int', { default: 1 })
  version = 1;
}
