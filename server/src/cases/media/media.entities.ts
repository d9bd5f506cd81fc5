import type { Media as MediaView } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Row } from '../../wiring/row.ts';

/** A picture or slides of a case, or the portrait of an expert. */
@Entity()
@Check('media_kind', "kind in ('picture','slides')")
@Check('media_state', "state in ('waiting','working','ready','failed')")
@Check('media_of_one', '(case_id is null) <> (expert_id is null)')
@Index('media_to_draw', ['state'], { where: "state in ('waiting','working')" })
export class Media extends Row {
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @Index()
  @ForeignKey('LabCase', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  caseId!: string | null;

  @Index('media_portrait', { unique: true })
  @ForeignKey('ExpertAssignment', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  expertId!: string | null;

  @Column('text')
  kind!: MediaView['kind'];

  /** As the file was called: words, never a path. */
  @Column('text')
  title!: string;

  @Column('text')
  state!: MediaView['state'];

  @Column('int')
  pages!: number;

  @Column('int')
  done!: number;

  /** When a server last drew on it: one that has stopped leaves it to another. */
  @Column('timestamptz')
  beatAt!: Date;
}

/** Slides as they came in, until all their pages are drawn. */
@Entity()
export class MediaOriginal {
  @PrimaryColumn('uuid')
  @ForeignKey('Media', { onDelete: 'CASCADE' })
  mediaId!: string;

  @Column('bytea')
  bytes!: Buffer;
}

/** A page as WebP, from 1; a picture has one. In the database, where every server finds it (decision 0026). */
@Entity()
export class MediaPage {
  @PrimaryColumn('uuid')
  @ForeignKey('Media', { onDelete: 'CASCADE' })
  mediaId!: string;

  @PrimaryColumn('int')
  page!: number;

  @Column('bytea')
  picture!: Buffer;

  @Column('bytea')
  small!: Buffer;
}

export function mediaView({ id, kind, title, state, pages, done }: Media): MediaView {
  return { id, kind, title, state, pages, done };
}
