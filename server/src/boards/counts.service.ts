import type { BoardCount } from '@case-lab/contract';
import { readNotes } from '@case-lab/contract/boards';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Announcer, stamped } from '../wiring/announcer.ts';
import { log } from '../wiring/log.ts';
import { Board } from './boards.entities.ts';
import { BoardsService } from './boards.service.ts';
import type { OpenDocument } from './open-document.ts';

const EVERY_MS = 1000;

/** Counts the notes of boards that are being written on, at most once a second each, for the wall. */
@Injectable()
export class CountsService implements OnApplicationShutdown {
  private readonly touched = new Map<string, OpenDocument>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(BoardsService) private readonly boards: BoardsService,
    @Inject(Announcer) private readonly announcer: Announcer,
  ) {}

  touch(document: OpenDocument): void {
    this.touched.set(document.boardId, document);
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
    const documents = [...this.touched.values()];
    this.touched.clear();
    for (const document of documents) {
      const { labId, groupId } = await this.boards.get(document.boardId);
      const count = await this.count(document, groupId);
      this.announcer.announce({ type: 'boards.counted', ...stamped(labId), count });
    }
  }

  private async count({ boardId, doc }: OpenDocument, groupId: string): Promise<BoardCount> {
    const notes = readNotes(doc).filter((note) => !note.deleted).length;
    const lastWriteAt = new Date();
    await this.database.manager.update(Board, { id: boardId }, { notes, lastWriteAt });
    return { boardId, groupId, notes, lastWrite: lastWriteAt.toISOString() };
  }
}
