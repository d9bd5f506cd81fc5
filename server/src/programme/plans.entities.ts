import type { LText, Plan, Release } from '@case-lab/contract';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Row } from '../wiring/row.ts';

/** The programme in work; its row is also the lock under which it is changed and released. */
@Entity()
export class ProgrammePlan {
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  labId!: string;

  @Column('int')
  version!: number;

  @Column('jsonb')
  plan!: Plan;
}

/** A plan as it was when it was released; never changed. */
@Entity()
@Unique(['labId', 'number'])
export class ProgrammeRelease extends Row {
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Column('int')
  number!: number;

  @Column('int')
  planVersion!: number;

  @Column('jsonb')
  plan!: Plan;

  @Column('jsonb')
  note!: LText;

  @Column('jsonb')
  changes!: Release['changes'];
}

/** Where one person's calendar is read; whoever knows the secret reads it. */
@Entity()
export class CalendarAddress {
  @ForeignKey('Participant', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  participantId!: string;

  @Column('bytea', { unique: true })
  secretHash!: Buffer;
}
