import { inflateRawSync } from 'node:zlib';
import type { BoardVersion as VersionView, Who } from '@case-lab/contract';
import { restoreBoard, upgradeBoard } from '@case-lab/contract/boards';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v5 } from 'uuid';
import * as Y from 'yjs';
import { Refusal } from '../wiring/refusals.ts';
import { BoardUpdate } from './boards.entities.ts';
import { ClientIdsService } from './client-ids.service.ts';
import { DocumentsService } from './documents.service.ts';
import { BoardLog, type Entry } from './log.ts';
import { BoardVersion } from './versions.entities.ts';
import { placeOf, VersionsService, versionView } from './versions.service.ts';

/** Restores boards: never a rewind, always a new edit through the ordinary log, which everyone sees as news (B10). */
@Injectable()
export class RestoringService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(VersionsService) private readonly versions: VersionsService,
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(ClientIdsService) private readonly clientIds: ClientIdsService,
    @Inject(BoardLog) private readonly boardLog: BoardLog,
  ) {}

  /**
   * The version that was made of the board just before; null where it is as wanted already. Of two restores from the same
   * place one is made and the other is STALE; the same `restoreId` again is answered like the first time.
   */
  async restore(
    who: Who,
    boardId: string,
    versionId: string,
    restoreId: string,
  ): Promise<VersionView | null> {
    const wanted = await this.versions.get(boardId, versionId);
    const done = await this.findDone(boardId, restoreId);
    if (done) return done;
    const clientId = await this.clientIds.ofServer();
    const place = placeOf(await this.documents.get(boardId, 'board'));
    const bytes = difference(place.state, wanted.state, clientId);
    if (!bytes) return null;
    if (!this.boardLog.hasRoomFor(bytes)) throw new Refusal('NOT_SAVED');
    const before = await this.versions.keepBefore(place, restoreId, who.participantId);
    const msgId = messageOf(place);
    await this.write({ boardId, doc: 'board', msgId, participantId: null, bytes, from: '' });
    return before;
  }

  private async findDone(boardId: string, restoreId: string): Promise<VersionView | undefined> {
    const before = await this.database.manager.findOneBy(BoardVersion, {
      ...{ id: restoreId, boardId, kind: 'before_restore' as const },
    });
    return before && (await this.isStored(messageOf(before))) ? versionView(before) : undefined;
  }

  private async write(entry: Entry): Promise<void> {
    if (this.boardLog.isUnderWay(entry.msgId)) throw new Refusal('STALE');
    try {
      await this.boardLog.append(entry);
    } catch (error) {
      // Another server has restored it from this very place.
      if (await this.isStored(entry.msgId)) throw new Refusal('STALE');
      throw error;
    }
  }

  private isStored(msgId: string): Promise<boolean> {
    return this.database.manager.existsBy(BoardUpdate, { msgId });
  }
}

/** A restore's message has its id from the place that it starts from: so the log takes one of them. */
function messageOf({ boardId, seq }: { boardId: string; seq: number }): string {
  return v5(`restore at ${seq}`, boardId);
}

/** The edit that makes one state like another, under a fresh id: two servers must not write under the same one. */
function difference(now: Uint8Array, wanted: Uint8Array, clientId: number): Buffer | undefined {
  const [doc, old] = [now, wanted].map((state) => {
    const opened = new Y.Doc();
    Y.applyUpdateV2(opened, inflateRawSync(state));
    return opened;
  }) as [Y.Doc, Y.Doc];
  upgradeBoard(old);
  doc.clientID = clientId;
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => made.push(update));
  restoreBoard(doc, old, Date.now());
  return made.length > 0 ? Buffer.from(Y.mergeUpdates(made)) : undefined;
}
