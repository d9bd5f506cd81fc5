import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../wiring/config.ts';
import { log } from '../wiring/log.ts';
import { BoardWatch } from './board-watch.ts';
import { DocumentsService } from './documents.service.ts';

const EVERY_MS = 4000;

/**
 * Redis may lose a notice, or be away. So every few seconds the numbers of the open documents are compared with the table,
 * what other servers have committed meanwhile is read from it (B14), and who may write is judged again: a phase that was
 * closed at another server is closed here too (I4). One process alone has nothing to miss.
 */
@Injectable()
export class CatchingUpService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Config) private readonly config: Config,
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(BoardWatch) private readonly watch: BoardWatch,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.redisUrl) this.plan();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Reads what the open documents lack, in one question for all and one more for each that is behind. */
  async catchUp(): Promise<void> {
    const open = await this.documents.opened();
    if (open.length === 0) return;
    const rows: { board_id: string; doc: string; seq: number }[] = await this.database.query(
      `select d.board_id, d.doc, d.seq from board_document d
       join unnest($1::uuid[], $2::text[]) as o(board_id, doc) using (board_id, doc)`,
      [open.map(({ boardId }) => boardId), open.map(({ name }) => name)],
    );
    const stored = new Map(rows.map(({ board_id, doc, seq }) => [`${board_id}/${doc}`, seq]));
    for (const document of open) {
      const seq = stored.get(`${document.boardId}/${document.name}`) ?? 0;
      if (document.seq < seq) await this.documents.refresh(document);
    }
  }

  private plan(): void {
    this.timer = setTimeout(() => {
      Promise.all([this.catchUp(), this.watch.judgeAll()])
        .catch((err) => log.warn({ err }, 'catching up'))
        .finally(() => this.timer && this.plan());
    }, EVERY_MS).unref();
  }
}
