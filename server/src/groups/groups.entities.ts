import type { LText } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { v7 } from 'uuid';
import { Row } from '../wiring/row.ts';

@Entity()
@Unique(['labId', 'round', 'tableNumber'])
@Check('small_group_max', 'max > 0')
@Check('small_group_merged', 'merged_into is null or closed_at is not null')
export class SmallGroup extends Row {
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Column('jsonb')
  name!: LText;

  @Column('int')
  tableNumber!: number;

  @ForeignKey('LabCase')
  @Column('uuid')
  caseId!: string;

  /** Known from birth, so that whoever joins can be told their board before anybody has opened it. */
  @Column('uuid', { unique: true })
  boardId: string = v7();

  @Column('int')
  round!: number;

  @Column('int')
  max!: number;

  /** When its people were put together; null: those who join find a chair here by themselves. */
  @Column('timestamptz', { nullable: true })
  formedAt!: Date | null;

  /** Nobody sits here any more; the board stays. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** The group that its people joined. */
  @ForeignKey('SmallGroup')
  @Column('uuid', { nullable: true })
  mergedInto!: string | null;
}

/** One active membership for each participant and round (I3): the partial unique index keeps it so. */
@Entity()
@Index(['participantId', 'round'], { unique: true, where: 'left_at is null' })
@Check('membership_reason', "reason in ('assigned','self','late','moved','merged')")
export class Membership extends Row {
  @Index()
  @ForeignKey('SmallGroup', { onDelete: 'CASCADE' })
  @Column('uuid')
  groupId!: string;

  @ForeignKey('Participant', { onDelete: 'CASCADE' })
  @Column('uuid')
  participantId!: string;

  @Column('int')
  round!: number;

  @Column('text')
  reason!: 'assigned' | 'self' | 'late' | 'moved' | 'merged';

  @Column('timestamptz', { nullable: true })
  leftAt!: Date | null;
}
