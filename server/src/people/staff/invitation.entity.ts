import type { InvitedRole, Language } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../wiring/row.ts';

/** A seat that waits for whoever has the link; gone when it is taken back. */
@Entity()
@Check('invitation_role', "role in ('organiser','facilitator','expert','observer','hall')")
@Check('invitation_language', "language in ('ru','en')")
export class Invitation extends Row {
  @Index()
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  /** Of the filled form, so that a form sent twice makes one invitation. */
  @Column('uuid', { unique: true })
  key!: string;

  @Column('text')
  role!: InvitedRole;

  @Column('text')
  language!: Language;

  /** Where it was mailed to; forgotten when it is accepted. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('bytea', { unique: true })
  linkHash!: Buffer;

  @Column('timestamptz')
  expiresAt!: Date;

  /** The key under which the seat was taken: the same device may hear the answer again, nobody else. */
  @Column('uuid', { nullable: true })
  acceptedKey!: string | null;
}
