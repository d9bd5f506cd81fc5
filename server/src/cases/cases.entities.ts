import type { LText, Technology as TechnologyView } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Row } from '../wiring/row.ts';

@Entity()
@Unique(['labId', 'code'])
@Check('technology_cost', "cost in ('low','medium','high')")
export class Technology extends Row {
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Column('text')
  code!: string;

  @Column('jsonb')
  name!: LText;

  @Column('jsonb')
  core!: LText;

  @Column('jsonb')
  mayChange!: LText;

  @Column('text')
  cost!: TechnologyView['cost'];

  @Column('text')
  people!: string;

  @Column('text')
  season!: string;

  @Column('int')
  firstResultMonths!: number;
}

/** `case` is a word of SQL, so the table says whose case it is. */
@Entity()
@Unique(['labId', 'code'])
export class LabCase extends Row {
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Column('text')
  code!: string;

  @Column('jsonb')
  title!: LText;

  @Column('jsonb')
  story!: LText;

  @Column('jsonb')
  difficulties!: LText;

  @ForeignKey('Territory', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  pioneerId!: string | null;

  @ForeignKey('ExpertAssignment', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  expertId!: string | null;

  /** In the order in which the case tells of them. */
  @Column('jsonb')
  technologyIds!: string[];
}
