import type { PlenaryItem as PlenaryItemView } from '@case-lab/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Row } from '../wiring/row.ts';

/** The hall sees one thing at a time: the partial unique index keeps it so. */
@Entity()
@Index('plenary_item_current', ['labId'], { unique: true, where: "state = 'current'" })
@Check('plenary_item_state', "state in ('planned','current','history')")
export class PlenaryItem extends Row {
  @Index()
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @Column('uuid')
  labId!: string;

  @ForeignKey('HarvestItem', { onDelete: 'CASCADE' })
  @Column('uuid', { unique: true })
  harvestItemId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  state!: PlenaryItemView['state'];
}

/** How often a lab's queue has changed; its row is the lock under which it changes. */
@Entity()
export class Plenary {
  @ForeignKey('Lab', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  labId!: string;

  @Column('int')
  version!: number;
}
