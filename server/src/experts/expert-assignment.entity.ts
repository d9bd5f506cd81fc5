import type { Expert, ExpertProfile } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../wiring/row.ts';

@Entity()
@Check('expert_assignment_role', "role in ('speaker','case_giver','deputy')")
@Check(
  'expert_assignment_state',
  "state in ('invited','accepted','materials_ready','arrived','done','declined','delayed','no_show','replaced')",
)
export class ExpertAssignment extends Row {
  @Index()
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @ForeignKey('Participant', { onDelete: 'CASCADE' })
  @Column('uuid')
  participantId!: string;

  @Column('text')
  role!: Expert['role'];

  @Column('text')
  state!: Expert['state'];

  @Column('jsonb')
  profile!: ExpertProfile;

  @ForeignKey('Session', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  @Column('timestamptz', { nullable: true })
  expectedAt!: Date | null;

  @Column('int', { default: 0 })
  version!: number;
}
