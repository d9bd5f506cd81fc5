import { CreateDateColumn, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { v7 } from 'uuid';

/** What every row has. Ids are made in code, sort by time, and stay the same when a command is sent twice. */
export abstract class Row {
  @PrimaryColumn('uuid')
  id: string = v7();

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
