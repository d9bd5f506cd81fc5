import type { HarvestItem as HarvestItemView, LText } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Row } from '../wiring/row.ts';

/** One note, one item, however often it is lifted: the unique constraint keeps it so. */
@Entity()
@Unique(['boardId', 'noteId'])
@Check(
  'harvest_item_kind',
  "kind in ('insight','applicability','barrier','adaptation','commitment','partnership','question','surprise')",
)
@Check('harvest_item_state', "state in ('nominated','returned')")
export class HarvestItem extends Row {
  @Index()
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @ForeignKey('SmallGroup')
  @Column('uuid')
  groupId!: string;

  @Column('text')
  kind!: HarvestItemView['kind'];

  @Column('jsonb')
  text!: LText;

  @Column('text')
  state!: HarvestItemView['state'];

  @ForeignKey('Board')
  @Column('uuid')
  boardId!: string;

  @Column('uuid')
  noteId!: string;

  @Column('int')
  seq!: number;

  @ForeignKey('Territory', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  territoryId!: string | null;

  @ForeignKey('Participant', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  nominatedBy!: string | null;

  @Column('timestamptz')
  liftedAt!: Date;
}
