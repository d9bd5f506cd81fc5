import type { AuditDeed } from '@case-lab/contract';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../wiring/row.ts';

/** One line of a lab's log. */
@Entity()
@Index(['labId', 'id'])
export class AuditEvent extends Row {
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Column('text')
  deed!: AuditDeed;

  @Index()
  @ForeignKey('Participant', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Index()
  @ForeignKey('Participant', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  targetId!: string | null;

  @Column('uuid', { nullable: true })
  thingId!: string | null;

  @Column('jsonb', { default: {} })
  detail!: Record<string, string>;
}
