import { Inject, Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import { DataSource, MoreThan } from 'typeorm';
import * as Y from 'yjs';
import { log } from '../wiring/log.ts';
import { tellOtherServers } from '../wiring/other-servers.ts';
import { BoardCheckpoint, BoardDocument, BoardUpdate } from './boards.entities.ts';
import { BoardLog, type Committed } from './log.ts';
import { openDocuments } from './metrics.ts';
import { OpenDocument } from './open-document.ts';

/** What a batch brought to one document; `writers` are the sockets it came from. */
export type News = { document: OpenDocument; updates: Uint8Array[]; writers: Set<string> };

const CHECKPOINT_AFTER = 500;
const IDLE_MS = 60_000;

const keyOf = (of: { boardId: string; doc: string }) => `${of.boardId}/${of.doc}`;

type Notice = { key: string; seq: number };

/**
 * The documents that somebody looks at now. Each holds exactly what the log holds: our own batches as they are committed,
 * other servers' as they tell of them (B14).
 */
@Injectable()
export class DocumentsService {
  private readonly open = new Map<string, Promise<OpenDocument>>();
  private readonly idleSince = new Map<string, number>();
  private onNews: (news: News) => void = () => {};
  private io: Server | undefined;

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(BoardLog) private readonly boardLog: BoardLog,
  ) {
    this.boardLog.whenCommitted((batch) => this.settle(batch));
    this.boardLog.whenLost((entries) => {
      for (const entry of entries) this.withOpen(keyOf(entry), (document) => document.forget(entry.bytes));
    });
  }

  attach(io: Server, onNews: (news: News) => void): void {
    this.io = io;
    this.onNews = onNews;
    io.on('board:committed', (notices: Notice[]) => {
      for (const { key, seq } of notices) this.catchUp(key, seq);
    });
  }

  /** The document, loaded from its checkpoint and the log since; shared by all who ask meanwhile. */
  get(boardId: string, name: string): Promise<OpenDocument> {
    const key = `${boardId}/${name}`;
    this.idleSince.delete(key);
    let document = this.open.get(key);
    if (!document) {
      document = this.load(boardId, name);
      this.open.set(key, document);
      openDocuments.inc();
      document.catch(() => this.close(key));
    }
    return document;
  }

  /** The documents in memory; one that is being loaded is as new as the table anyway. */
  async opened(): Promise<OpenDocument[]> {
    const opening = await Promise.allSettled(this.open.values());
    return opening.flatMap((opened) => (opened.status === 'fulfilled' ? [opened.value] : []));
  }

  /** Reads what other servers have committed to it. */
  async refresh(document: OpenDocument): Promise<void> {
    const rows = await this.rowsAfter(document.boardId, document.name, document.seq);
    this.tell(document, rows, new Set());
  }

  /** Lets documents go that `isWatched` says nobody looks at; a checkpoint makes their next opening quick. */
  async sweep(isWatched: (key: string) => boolean, now = Date.now()): Promise<void> {
    for (const [key, opening] of this.open) {
      if (isWatched(key)) this.idleSince.delete(key);
      else if (!this.idleSince.has(key)) this.idleSince.set(key, now);
      else if (now - (this.idleSince.get(key) ?? now) >= IDLE_MS) {
        await this.checkpoint(await opening);
        // Somebody may have come while the checkpoint was written.
        if (this.idleSince.delete(key)) this.close(key);
      }
    }
  }

  async checkpoint(document: OpenDocument): Promise<void> {
    if (document.uncheckedpointed === 0) return;
    const { boardId, name, seq } = document;
    const state = Buffer.from(Y.encodeStateAsUpdateV2(document.doc));
    document.uncheckedpointed = 0;
    await this.database.query(
      `insert into board_checkpoint (board_id, doc, upto_seq, state) values ($1, $2, $3, $4)
       on conflict (board_id, doc) do update set upto_seq = excluded.upto_seq, state = excluded.state, at = now()
       where board_checkpoint.upto_seq < excluded.upto_seq`,
      [boardId, name, seq, state],
    );
  }

  private close(key: string): void {
    if (this.open.delete(key)) openDocuments.dec();
  }

  private async load(boardId: string, name: string): Promise<OpenDocument> {
    const { manager } = this.database;
    const key = { boardId, doc: name };
    // A copy: TypeORM writes the row's defaults into what it is given.
    await manager
      .createQueryBuilder()
      .insert()
      .into(BoardDocument)
      .values({ ...key })
      .orIgnore()
      .execute();
    const document = new OpenDocument(boardId, name, await manager.findOneBy(BoardCheckpoint, key));
    for (const row of await this.rowsAfter(boardId, name, document.seq)) document.take(row);
    return document;
  }

  private rowsAfter(boardId: string, doc: string, seq: number): Promise<BoardUpdate[]> {
    return this.database.manager.find(BoardUpdate, {
      where: { boardId, doc, seq: MoreThan(seq) },
      order: { seq: 'ASC' },
    });
  }

  private settle(batch: Committed[]): void {
    const notices = [...new Set(batch.map(keyOf))].map((key) => {
      const rows = batch.filter((entry) => keyOf(entry) === key).sort((a, b) => a.seq - b.seq);
      this.withOpen(key, (document) => this.bring(document, rows));
      return { key, seq: rows.at(-1)?.seq ?? 0 };
    });
    tellOtherServers(this.io, 'board:committed', notices);
  }

  private async bring(document: OpenDocument, rows: Committed[]): Promise<void> {
    const fresh = rows.filter((row) => row.isFresh);
    this.tell(document, fresh, new Set(fresh.map((row) => row.from)));
    if (document.seq < (rows.at(-1)?.seq ?? 0)) await this.refresh(document);
    if (document.uncheckedpointed >= CHECKPOINT_AFTER) await this.checkpoint(document);
  }

  private catchUp(key: string, seq: number): void {
    this.withOpen(key, async (document) => {
      if (document.seq < seq) await this.refresh(document);
    });
  }

  /** One document's trouble stays its own (B11). */
  private withOpen(key: string, act: (document: OpenDocument) => void | Promise<void>): void {
    this.open
      .get(key)
      ?.then(act)
      .catch((err) => log.error({ err, key }, 'a board document failed'));
  }

  private tell(
    document: OpenDocument,
    rows: { seq: number; bytes: Uint8Array }[],
    writers: Set<string>,
  ): void {
    const updates = rows.filter((row) => document.take(row)).map((row) => row.bytes);
    if (updates.length > 0) this.onNews({ document, updates, writers });
  }
}
