import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Row } from '../wiring/row.ts';

const bigint = { to: (value: number) => value, from: (value: string) => Number(value) };

/** A group's board; its id was given by the group. */
@Entity()
@ForeignKey('SmallGroup', ['id'], ['boardId'], { onDelete: 'CASCADE' })
@Check('board_state', "state in ('prepared','live','frozen','archived')")
export class Board extends Row {
  @Index()
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Column('text')
  state!: 'prepared' | 'live' | 'frozen' | 'archived';

  /** Notes that are not deleted, counted at most a second ago; for the wall, never for results. */
  @Column('int', { default: 0 })
  notes!: number;

  @Column('timestamptz', { nullable: true })
  lastWriteAt!: Date | null;
}

/** One of a board's documents and the number of its last update. */
@Entity()
@Check('board_document_doc', "doc in ('board','frames') or doc like 'draft:%'")
export class BoardDocument {
  @ForeignKey('Board', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  boardId!: string;

  /** `board`, `frames`, or `draft:` and the participant whose draft it is. */
  @PrimaryColumn('text')
  doc!: string;

  @Column('int', { default: 0 })
  seq!: number;

  /** The layout that a `board` is known to have reached (B16); the document's own `meta` is the truth. */
  @Column('int', { default: 0 })
  version!: number;
}

/** The log (B8): what was acknowledged, or seen by anyone else, is a row here (B1). */
@Entity()
@ForeignKey('BoardDocument', ['boardId', 'doc'], ['boardId', 'doc'], { onDelete: 'CASCADE' })
@Unique(['msgId'])
export class BoardUpdate {
  @PrimaryColumn('uuid')
  boardId!: string;

  @PrimaryColumn('text')
  doc!: string;

  @PrimaryColumn('int')
  seq!: number;

  /** Of the message that brought it, so that a message sent twice is stored once. */
  @Column('uuid')
  msgId!: string;

  /** Null: the server itself wrote it. */
  @Column('uuid', { nullable: true })
  participantId!: string | null;

  /** A Yjs update, v1. */
  @Column('bytea')
  bytes!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}

/** The log up to `uptoSeq`, folded into one state, so that opening a board does not read all of it (B9). */
@Entity()
@ForeignKey('BoardDocument', ['boardId', 'doc'], ['boardId', 'doc'], { onDelete: 'CASCADE' })
export class BoardCheckpoint {
  @PrimaryColumn('uuid')
  boardId!: string;

  @PrimaryColumn('text')
  doc!: string;

  @Column('int')
  uptoSeq!: number;

  /** `Y.encodeStateAsUpdateV2`. */
  @Column('bytea')
  state!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}

/** A Yjs client id that was issued to one device (B6), so that the author of every note is known to the server. */
@Entity()
@Check('client_id_range', 'id between 1 and 4294967295')
export class ClientId {
  @PrimaryColumn('bigint', { transformer: bigint })
  id!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** The device; kept when its sign-in ends: the note stays its author's. */
  @Column('uuid')
  signInId!: string;

  @Index()
  @ForeignKey('Participant', { onDelete: 'CASCADE' })
  @Column('uuid')
  participantId!: string;

  /** Issued for an anonymous phase: whose it is is told to nobody, ever. */
  @Column('boolean', { default: false })
  anonymous!: boolean;
}
