import type { CaseState, LText, TechnologyCard, Technology as TechnologyView } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Row } from '../wiring/row.ts';

@Entity()
@Unique(['labId', 'code'])
@Check('technology_cost', "cost in ('low','medium','high')")
@Check('technology_state', "state in ('proposed','confirmed')")
@Check('technology_merged', 'merged_into_id <> id')
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

  @Column('jsonb')
  mechanism!: LText;

  @Column('jsonb')
  preconditions!: LText;

  @Column('jsonb')
  risks!: LText;

  @Column('text')
  state!: Exclude<TechnologyCard['state'], 'merged'>;

  /** The technology that it is the same as; its own words and id stay. */
  @ForeignKey('Technology', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  mergedIntoId!: string | null;

  @Column('int', { default: 0 })
  version!: number;
}

/** `case` is a word of SQL, so the table says whose case it is. */
@Entity()
@Unique(['labId', 'code'])
@Check('lab_case_state', "state in ('draft','reviewed','published','withdrawn')")
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

  @Column('jsonb')
  place!: LText;

  @Column('jsonb')
  problem!: LText;

  @Column('jsonb')
  trigger!: LText;

  @Column('jsonb')
  timeline!: LText;

  @Column('jsonb')
  actors!: LText;

  @Column('jsonb')
  resources!: LText;

  @Column('jsonb')
  evidence!: LText;

  @Column('jsonb')
  transfers!: LText;

  @Column('text')
  state!: CaseState;

  @Column('text', { default: '' })
  comment!: string;

  @Column('int', { default: 0 })
  version!: number;
}
