import type { Language } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../wiring/row.ts';

/** Somebody who comes back with a password; their seats are in labs, they need not have one. */
@Entity()
@Check('person_language', "language in ('ru','en')")
@Check('person_email', 'email = lower(email)')
export class Person extends Row {
  @Column('text', { unique: true })
  email!: string;

  @Column('text')
  language!: Language;

  /** Of argon2id, with its salt and its parameters. */
  @Column('text')
  passwordHash!: string;

  @Column('text', { nullable: true })
  totpSecret!: string | null;

  /** When the first code from the app confirmed the secret; before that it counts for nothing. */
  @Column('timestamptz', { nullable: true })
  totpSince!: Date | null;

  /** The last half minute whose code was taken: a code that somebody has looked at serves nobody a second time. */
  @Column('integer', { default: 0 })
  totpStep!: number;
}

/** Stands in for the app once; gone when it is used. */
@Entity()
export class RecoveryCode extends Row {
  @Index()
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId!: string;

  @Column('bytea', { unique: true })
  codeHash!: Buffer;
}

/** Lets its owner set a new password, once. */
@Entity()
export class RecoveryLink extends Row {
  @Index()
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId!: string;

  @Column('bytea', { unique: true })
  tokenHash!: Buffer;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
