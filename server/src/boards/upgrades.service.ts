import { BOARD_VERSION, boardVersion, upgradeBoard } from '@case-lab/contract/boards';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v5 } from 'uuid';
import { BoardDocument } from './boards.entities.ts';
import { SERVER_CLIENT } from './client-ids.service.ts';
import { BoardLog } from './log.ts';
import type { OpenDocument } from './open-document.ts';
import { writtenUpon } from './own-writing.ts';
import { TemplatesService } from './templates.service.ts';

/**
 * Each version's upgrade is written under an id of its own, below those of the sequence, so that servers of different age
 * never write under the same one.
 */
const UPGRADER = SERVER_CLIENT + BOARD_VERSION;

/** Brings boards of earlier versions to today's when they are loaded (B16), and gives them the frames that they lack. */
@Injectable()
export class UpgradesService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(BoardLog) private readonly boardLog: BoardLog,
    @Inject(TemplatesService) private readonly templates: TemplatesService,
  ) {}

  /**
   * True: an upgrade was written to the log, once at any number of servers, because its message has an id that follows from
   * the board. A board that is known to be up to date is not even read for it.
   */
  async bring(document: OpenDocument): Promise<boolean> {
    const { boardId, name, doc } = document;
    if (name === 'frames') return this.templates.furnish(document);
    if (name !== 'board') return false;
    const { manager } = this.database;
    const { version } = await manager.findOneByOrFail(BoardDocument, { boardId, doc: name });
    if (version >= BOARD_VERSION) return false;
    const bytes = boardVersion(doc) < BOARD_VERSION ? writtenUpon(doc, upgradeBoard, UPGRADER) : undefined;
    if (bytes) {
      const msgId = v5(`version ${BOARD_VERSION}`, boardId);
      const entry = { boardId, doc: name, msgId, participantId: null, bytes, from: '' };
      await (this.boardLog.awaited(entry) ?? this.boardLog.append(entry));
    }
    await manager.update(BoardDocument, { boardId, doc: name }, { version: BOARD_VERSION });
    return bytes !== undefined;
  }
}
