import type { FormingRun as RunView } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../wiring/row.ts';

/** One proposal of groups. A lab works on one at a time, and each round was applied from one; both by partial unique indexes. */
@Entity()
@Index(['labId'], { unique: true, where: "state in ('draft','previewed')" })
@Index(['labId', 'round'], { unique: true, where: "state = 'applied'" })
@Check('forming_run_state', "state in ('draft','previewed','applied','superseded')")
export class FormingRun extends Row {
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Column('int')
  version!: number;

  /** `draft`: the solver is at it. */
  @Column('text')
  state!: RunView['state'];

  @Column('int')
  round!: number;

  @Column('int')
  seed!: number;

  @Column('jsonb')
  wishes!: RunView['wishes'];

  @Column('jsonb')
  proposal!: RunView['proposal'];

  @Column('jsonb')
  unplacedIds!: RunView['unplacedIds'];

  @Column('jsonb')
  score!: RunView['score'];

  /** Of the press that applied it, so that it is answered the same when it is sent again. */
  @Column('uuid', { nullable: true })
  applyKey!: string | null;
}

export function runView(row: FormingRun): RunView {
  const { id, version, state, round, seed, wishes, proposal, unplacedIds, score } = row;
  return { id, version, state, round, seed, wishes, proposal, unplacedIds, score };
}
