import type { BoardCount } from '@case-lab/contract';
import { countNotes } from '@case-lab/contract/boards';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { log } from '../wiring/log.ts';
import type { OpenDocument } from './open-document.ts';

const EVERY_MS = 1000;

/** Counts the notes of boards that are being written on, at most once a second each, for the wall. */
@Injectable()
export class CountsService implements OnApplicationShutdown {
  private readonly touched = new Set<OpenDocument>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Announcer) private readonly announcer: Announcer,
  ) {}

  touch(document: OpenDocument): void {
    this.touched.add(document);
    this.timer ??= setTimeout(
      () => this.countAll().catch((err) => log.warn({ err }, 'counts')),
      EVERY_MS,
    ).unref();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  private async countAll(): Promise<void> {
    this.timer = undefined;
    const documents = [...this.touched];
    this.touched.clear();
    const lastWrite = new Date().toISOString();
    const rows: (Pick<BoardCount, 'boardId' | 'groupId' | 'notes'> & { labId: string })[] =
      await this.database
        .query(
          `update board b set notes = c.notes, last_write_at = $3
         from unnest($1::uuid[], $2::int[]) as c(id, notes), small_group g
         where b.id = c.id and g.board_id = b.id
         returning b.id as "boardId", b.lab_id as "labId", g.id as "groupId", b.notes`,
          [documents.map(({ boardId }) => boardId), documents.map(count), lastWrite],
        )
        .then(([updated]) => updated);
    for (const { labId, ...count } of rows)
      this.announcer.announce({ type: 'boards.counted', ...stamped(labId), count: { ...count, lastWrite } });
  }
}

/** A board that is quiet again gives its Y.Doc back before it has grown old in memory. */
function count(document: OpenDocument): number {
  const notes = countNotes(document.doc);
  document.settle();
  return notes;
}
