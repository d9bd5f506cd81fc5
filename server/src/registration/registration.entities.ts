import type {
  RegistrationForm as FormView,
  PastText,
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

  /** One more with each time that it is composed. */
  @Column('int', { default: 0 })
  version!: number;

  /** What was asked once: people agreed to it. */
  @Column('jsonb', { default: [] })
  past!: PastText[];
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

  /** Made once for each filled form; the personal link is made from it. */
  @Column('uuid', { unique: true })
  key!: string;

  @Column('bytea', { unique: true })
  linkHash!: Buffer;

  /** Lower case: one address, one registration. Whoever comes in at the door without one has one of nobody's (`.invalid`). */
  @Column('text')
  email!: string;

  @Column('text')
  state!: RegistrationView['state'];

  /** Who waits longest goes first. */
  @Column('timestamptz')
  since!: Date;

  /** `territory` is a name here, as people read it. */
  @Column('jsonb')
  applicant!: RegistrationView['applicant'];

  /** Known when it was chosen, or from the moment of the seat on. */
  @ForeignKey('Territory', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  territoryId!: string | null;

  @Column('jsonb')
  consents!: RegistrationView['consents'];

  @Column('text')
  source!: RegistrationView['source'];

  /** The same person registered twice: this one counts no more, its link leads there. */
  @ForeignKey('Registration', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  mergedInto!: string | null;

  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;
}

/** Whether they have an address of their own (RFC 2606: no mail is ever sent to `.invalid`). */
export const isReached = ({ email }: Pick<Registration, 'email'>) => !email.endsWith('.invalid');

/** `place`: in the waiting list. */
export function viewOf(row: Registration, place: number): RegistrationView {
  const { id, state, territoryId, consents, source } = row;
  const applicant = isReached(row) ? row.applicant : { ...row.applicant, email: '' as const };
  return {
    ...{ id, state, applicant, territoryId, consents, source },
    place: state === 'waitlisted' ? place : null,
    at: row.createdAt.toISOString(),
  };
}
