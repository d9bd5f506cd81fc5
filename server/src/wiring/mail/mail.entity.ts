import type { Language } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../row.ts';

/** A letter that waits to be sent, or was. */
@Entity()
@Check('mail_language', "language in ('ru','en')")
@Index('mail_due', ['dueAt'], { where: 'sent_at is null and due_at is not null' })
export class Mail extends Row {
  /** Null: it is about no lab, as when somebody recovers their password. */
  @Index()
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  labId!: string | null;

  @Column('text')
  to!: string;

  @Column('text')
  language!: Language;

  @Column('text')
  subject!: string;

  /** Emptied when it is sent: what was in it, personal links too, is the reader's alone from then on. */
  @Column('text')
  text!: string;

  /** Nobody but the one it is written to may read it, not even an organiser. */
  @Column('boolean')
  isSecret!: boolean;

  @Column('int', { default: 0 })
  tries!: number;

  /** When it is tried next; null: it was sent, or given up. */
  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('text', { nullable: true })
  lastFault!: string | null;
}
