import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v4 } from 'uuid';
import * as Y from 'yjs';
import { Refusal } from '../wiring/refusals.ts';
import { BoardWatch } from './board-watch.ts';
import { BoardsService } from './boards.service.ts';
import { DocumentsService } from './documents.service.ts';
import { BoardLog } from './log.ts';

/** Brings what stands on one board to another, with its authors. */
@Injectable()
export class CopyingService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(BoardsService) private readonly boards: BoardsService,
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(BoardLog) private readonly boardLog: BoardLog,
    @Inject(BoardWatch) private readonly watch: BoardWatch,
  ) {}

  /**
   * Everything of `from` stands on `to` too, after COMMIT; drafts stay their owners' (I2, I5). A client id belongs to one device
   * on whichever board (B6), so the edits themselves go over and keep their authors; what is there already stays as it is,
   * however often this is done. Throws NOT_FOUND, NOT_SAVED.
   */
  async copy(from: string, to: string): Promise<void> {
    const { labId } = await this.boards.get(from);
    await this.boards.get(to);
    // Whoever may not write there any more is stopped before it is read, or their last words stayed behind.
    await this.watch.judgeAgain(labId);
    const rows: { doc: string }[] = await this.database.query(
      `select doc from board_document where board_id = $1 and doc <> 'frames' and seq > 0`,
      [from],
    );
    for (const { doc } of rows) await this.copyDocument(from, to, doc);
  }

  private async copyDocument(from: string, to: string, doc: string): Promise<void> {
    const [source, target] = [await this.documents.get(from, doc), await this.documents.get(to, doc)];
    // Other servers may have written on either a moment ago.
    await this.documents.refresh(source);
    await this.documents.refresh(target);
    const bytes = Buffer.from(Y.encodeStateAsUpdate(source.doc, Y.encodeStateVector(target.doc)));
    if (!this.boardLog.hasRoomFor(bytes)) throw new Refusal('NOT_SAVED');
    await this.boardLog.append({ boardId: to, doc, msgId: v4(), participantId: null, bytes, from: '' });
  }
}
