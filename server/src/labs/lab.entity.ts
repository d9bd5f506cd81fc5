import type { Lab as LabView, Language, LText } from '@case-lab/contract';
import { Check, Column, Entity } from 'typeorm';
import { Row } from '../wiring/row.ts';

@Entity()
@Check(
  'lab_state',
  "state in ('draft','published','registration_open','registration_closed','live','closed','archived')",
)
@Check('lab_join_code', "join_code ~ '^[2-9A-HJKMNP-Z]{6,12}$'")
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
}
