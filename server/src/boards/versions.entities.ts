import type { LText, PhaseKind } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Row } from '../wiring/row.ts';

/** A name and a place in the log of a `board` document, with its state: it outlives the log (docs/decisions/0012). */
@Entity()
@Check('board_version_kind', "kind in ('phase','hand','before_restore')")
@Check(
  'board_version_named',
  "(kind = 'phase') = (phase is not null) and (kind = 'hand') = (name is not null)",
)
@Unique(['boardId', 'seq', 'kind'])
@Unique(['boardId', 'runId'])
export class BoardVersion extends Row {
  @ForeignKey('Board', { onDelete: 'CASCADE' })
  @Column('uuid')
  boardId!: string;

  @Column('text')
  kind!: 'phase' | 'hand' | 'before_restore';

  /** Of the phase that closed. */
  @Column('text', { nullable: true })
  phase!: PhaseKind | null;

  /** The run that closed: of its announcements, at any number of servers, one makes a version. */
  @ForeignKey('PhaseRun', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  runId!: string | null;

  /** Given by hand. */
  @Column('jsonb', { nullable: true })
  name!: LText | null;

  @Column('int')
  seq!: number;

  @Column('int')
  notes!: number;

  /** Deflate-raw of `Y.encodeStateAsUpdateV2`. */
  @Column('bytea')
  state!: Buffer;

  @ForeignKey('Participant', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  madeBy!: string | null;
}

/** What a repair took out of an update of the log, as it was found (B11); in its place the log holds an empty update. */
@Entity()
@ForeignKey('BoardUpdate', ['boardId', 'doc', 'seq'], ['boardId', 'doc', 'seq'], { onDelete: 'CASCADE' })
export class BoardAside {
  @PrimaryColumn('uuid')
  boardId!: string;

  @PrimaryColumn('text')
  doc!: string;

  @PrimaryColumn('int')
  seq!: number;

  /** The message's own id: freed in the log, so that a device that still holds its words may send them again. */
  @Column('uuid')
  msgId!: string;

  @Column('bytea')
  bytes!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
