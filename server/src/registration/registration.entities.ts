import type {
  Applicant,
  RegistrationForm as FormView,
  Registration as RegistrationView,
} from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Row } from '../wiring/row.ts';

/** What a lab asks of those who register; its row is also the lock under which seats are given out. */
@Entity()
export class RegistrationForm {
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  labId!: string;

  @Column('jsonb')
  form!: FormView;
}

@Entity()
@Unique(['labId', 'email'])
@Index(['labId', 'state'])
@Check(
  'registration_state',
  "state in ('submitted','waitlisted','confirmed','checked_in','attended','declined','cancelled','no_show')",
)
@Check('registration_source', "source in ('form','import','walk_in')")
export class Registration extends Row {
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  /** Made once for each filled form. */
  @Column('uuid', { unique: true })
  key!: string;

  @Column('bytea', { unique: true })
  linkHash!: Buffer;

  /** Lower case: one address, one registration. */
  @Column('text')
  email!: string;

  @Column('text')
  state!: RegistrationView['state'];

  /** Who waits longest goes first. */
  @Column('timestamptz')
  since!: Date;

  @Column('jsonb')
  applicant!: Applicant;

  @Column('jsonb')
  consents!: RegistrationView['consents'];

  @Column('text')
  source!: RegistrationView['source'];
}
