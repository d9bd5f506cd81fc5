import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Row } from '../wiring/row.ts';

/** The number that is printed for somebody, and the hash of the secret in the QR code beside it. */
@Entity()
@Unique(['labId', 'number'])
export class Badge {
  @ForeignKey('Registration', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  registrationId!: string;

  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Column('int')
  number!: number;

  @Column('bytea', { unique: true })
  secretHash!: Buffer;
}

/** Somebody has come in: one row for each registration, whichever doors they went through. */
@Entity()
export class Arrival extends Row {
  @Index()
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @ForeignKey('Registration', { onDelete: 'CASCADE' })
  @Column('uuid', { unique: true })
  registrationId!: string;

  @ForeignKey('Participant', { onDelete: 'CASCADE' })
  @Column('uuid', { unique: true })
  participantId!: string;

  /** Of the scan that was first, so that it is answered the same when it is sent again. */
  @Column('uuid')
  key!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  door!: string;
}
