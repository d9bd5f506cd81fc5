import type { LText, Phase as PhaseView, Session as SessionView } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Row } from '../wiring/row.ts';

/** A part of the programme. */
@Entity()
@Check('session_kind', "kind in ('lectorium','case_lab','plenary','break','networking')")
@Check('session_planned_minutes', 'planned_minutes > 0')
export class Session extends Row {
  @Index()
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Column('text')
  kind!: SessionView['kind'];

  @Column('jsonb')
  title!: LText;

  @Column('int')
  position!: number;

  @Column('timestamptz')
  plannedStart!: Date;

  @Column('int')
  plannedMinutes!: number;

  @Column('jsonb', { nullable: true })
  room!: LText | null;

  @Column('jsonb')
  expertIds!: string[];

  @Column('uuid', { nullable: true })
  caseId!: string | null;

  /** A release has taken it out; calendars still tell of it. */
  @Column('boolean', { default: false })
  cancelled!: boolean;

  /** The number of the release that changed it last. */
  @Column('int')
  sequence!: number;
}

/** A step of a case-lab session. */
@Entity()
@Check('phase_minutes', 'minutes > 0')
@Check('phase_edits', "edits in ('own','all')")
@Check('phase_visibility', "visibility in ('private','anonymous','named')")
export class Phase extends Row {
  @Index()
  @ForeignKey('Session', { onDelete: 'CASCADE' })
  @Column('uuid')
  sessionId!: string;

  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Column('text')
  kind!: PhaseView['kind'];

  @Column('int')
  position!: number;

  @Column('int')
  minutes!: number;

  @Column('jsonb')
  instruction!: LText;

  @Column('text')
  visibility!: PhaseView['visibility'];

  @Column('boolean')
  write!: boolean;

  @Column('text')
  edits!: PhaseView['edits'];

  /** A release has taken it out; its runs stay. */
  @Column('boolean', { default: false })
  cancelled!: boolean;
}

/** One opening of a phase. Its state follows from these moments and the server's clock; nothing has to fire. */
@Entity()
@Check('phase_run_ends', 'ends_at > started_at')
export class PhaseRun extends Row {
  @Index()
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @ForeignKey('Phase', { onDelete: 'CASCADE' })
  @Column('uuid')
  phaseId!: string;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  /** Groups that were given more time than the others. */
  @Column('jsonb', { default: [] })
  later!: { groupId: string; endsAt: string }[];

  /** When somebody closed it before its time, or opened the next one. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}

/** The one clock of a lab: which run is the latest, and how often that has changed. */
@Entity()
export class Clock {
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  labId!: string;

  @Column('int')
  version!: number;

  @ForeignKey('PhaseRun', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  runId!: string | null;
}
